"""The kind of a pledge follows the order of the method."""

from trecho.core.coding.kind import kind_of
from trecho.core.pledge import Comparator, Mechanism, PledgeKind, Target

MONEY = Target(quantity=5, unit="USD", currency="USD", span="USD 5")
COUNT = Target(quantity=5, unit="schools", span="5 schools")
CEILING = Target(quantity=5, unit="schools", comparator=Comparator.UP_TO, span="up to 5 schools")


def test_money_comes_before_quantity_and_a_ceiling_is_an_act() -> None:
    assert kind_of(3, (COUNT, MONEY), ()) is PledgeKind.MONEY
    assert kind_of(3, (COUNT,), ()) is PledgeKind.QUANTIFIED
    assert kind_of(3, (CEILING,), ()) is PledgeKind.ACT


def test_without_a_figure_the_checkability_decides() -> None:
    held = (Mechanism(name="Forum", kind="forum", recurrence="hold"),)
    assert kind_of(2, (), held) is PledgeKind.EVENT
    assert kind_of(2, (), ()) is PledgeKind.ACT
    named = (Mechanism(name="World Expo 2030", kind="expo", recurrence="once"),)
    assert kind_of(2, (), named, "invite") is PledgeKind.ACT
    assert kind_of(2, (), named, "hold") is PledgeKind.EVENT
    assert kind_of(1, (), ()) is PledgeKind.EFFORT
    assert kind_of(0, (), ()) is PledgeKind.STATEMENT
