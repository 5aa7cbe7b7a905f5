"""What each member received."""

from tests.core.assessing.before_after import PLAN_2019, proof
from tests.core.assessing.test_ladder import held
from trecho.core.activity import Rung
from trecho.core.assessing.receipts import NotReached, Reached, receipts
from trecho.core.evidence import Class


def test_reached_not_reached_and_unknown() -> None:
    proofs = [
        proof("a", 40, countries=("BRA",)),
        proof("b", 9, countries=("BRA", "PER")),
        proof("c", 5, countries=("CUB",), occurrence=Class.WEAK),
    ]
    cells = {cell.member: cell for cell in receipts("p", proofs, ("BRA", "PER", "CUB", "CHL"), PLAN_2019)}
    assert (cells["BRA"].reached, cells["BRA"].units, cells["BRA"].shared_with_others) == (Reached.YES, 40, ("b",))
    assert (cells["PER"].reached, cells["PER"].units) == (Reached.YES, 0)
    assert (cells["CUB"].reached, cells["CUB"].reason) == (Reached.UNKNOWN, None)
    assert (cells["CHL"].reached, cells["CHL"].reason) == (Reached.NO, NotReached.NONE_RECORDED)


def test_a_regional_deed_leaves_it_open_and_a_known_reason_stands() -> None:
    (cell,) = receipts("p", [proof("a", 40)], ("BRA",), PLAN_2019)
    assert (cell.reached, cell.reason) == (Reached.UNKNOWN, NotReached.REGIONAL)
    (haiti,) = receipts("p", [], ("HTI",), PLAN_2019, reasons={"HTI": NotReached.NO_RELATIONS})
    assert haiti.reason is NotReached.NO_RELATIONS


def test_money_received_is_what_was_signed() -> None:
    (cell,) = receipts("p", [held("a", (Rung.M2, 10), countries=("BRA",))], ("BRA",))
    assert cell.money == 10
