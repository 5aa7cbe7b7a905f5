"""Every clause that names a group of countries is tested."""

from decimal import Decimal

from tests.core.assessing.before_after import PLAN_2019
from tests.core.assessing.test_groups import deed as total
from tests.core.assessing.test_running import deed
from trecho.core.activity import ActivityKind, Amount, Rung
from trecho.core.assessing.emphasis import Answer
from trecho.core.assessing.emphasised import deed_of, deeds_of, emphasised
from trecho.core.assessing.groups import Membership
from trecho.core.plan import Commitment
from trecho.core.pledge import Coding, Mention

SIDS = (Membership(group="SIDS", country="CUB"),)


def naming(*values: str) -> Commitment:
    coding = Coding(beneficiaries=tuple(Mention(value=value) for value in values))
    return Commitment(id="p/III.9", plan="p", area="III", path="III.9", words={}, coding=coding)


def test_a_clause_for_a_listed_group_is_tested() -> None:
    deeds = [total("a", "2017", 50, "BRA"), total("b", "2017", 50, "CUB"), total("c", "2020", 10, "CUB")]
    (found,) = emphasised([naming("SIDS", "women"), naming("women")], deeds, SIDS, PLAN_2019)
    assert (found.groups, found.test.answer) == (("SIDS",), Answer.MET)


def test_an_activity_as_totals_see_it() -> None:
    def amount(value: int, basis: str) -> Amount:
        return Amount(rung=Rung.M2, value=Decimal(value), currency="USD", basis=basis)

    loan = deed("a", ActivityKind.LOAN, "2020", amounts=(amount(300, "original"), amount(310, "constant-usd-2021")))
    assert deed_of(loan, "constant-usd-2021").amount == Decimal(310)
    assert deed_of(loan, "nominal-usd").amount is None


def test_totals_and_stopped_deeds_are_left_out() -> None:
    stock = deed("a", ActivityKind.LOAN, "2020", flags=("account",))
    stopped = deed("b", ActivityKind.LOAN, "2020", Rung.X)
    assert deeds_of([stock, stopped], "original") == ()
