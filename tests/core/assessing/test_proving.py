"""Records of one deed become one proof."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.core.assessing.before_after import RULES, card
from tests.core.assessing.test_running import deed, places
from trecho.core.activity import Activity, ActivityKind, Amount, Quantity, Rung
from trecho.core.assessing.proving import Knowledge, account_of, is_account, proof_of
from trecho.core.assessing.voices import voice_of
from trecho.core.dates import PartialDate
from trecho.core.evidence import Class, Interval, Proof, Verdict
from trecho.core.link import Grade
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard, UnitTest
from trecho.reference.rates import rate
from trecho.reference.source_kinds import source_kinds
from trecho.reference.units import comparator_in, units

SCHOLARSHIPS = card(need=6000, unit_test=UnitTest(units=("scholarships",)))
CREDIT = card(PledgeKind.MONEY, 66, unit="credit line", currency="CNY", mechanism="line")


def known(**more: Any) -> Knowledge:
    return Knowledge(
        parameters=RULES,
        units=units(),
        voice_of=lambda activity: voice_of(activity, source_kinds()),
        today=date(2026, 1, 1),
        rate=rate,
        comparator_in=comparator_in,
        **more,
    )


def proved(rules: RuleCard, *records: Activity, **more: Any) -> Proof:
    return proof_of(records, Grade.DIRECT, rules, known(**more))


def test_a_record_by_a_receiver_is_adequate_and_told_by_others() -> None:
    found = proved(SCHOLARSHIPS, places("a", 430, "becas (más de)"))
    assert (found.occurrence, found.quantity, found.self_reported) == (Class.ADEQUATE, Interval(431, 473), False)


def test_two_sides_that_agree_are_strong() -> None:
    both = proved(
        SCHOLARSHIPS, places("a", 54, "scholarships"), places("b", 54, "scholarships", source="official-china")
    )
    assert (both.activity, both.worth, both.quantity, both.contested) == ("a", Class.STRONG, Interval(54, 54), False)


def test_two_sides_that_differ_are_contested() -> None:
    both = proved(
        SCHOLARSHIPS, places("a", 38, "scholarships"), places("b", 40, "scholarships", source="official-china")
    )
    assert (both.quantity, both.contested) == (Interval(38, 40), True)


def test_the_latest_record_tells_how_far_it_got() -> None:
    early, late = (
        places("a", 54, "scholarships", year="2019", rung=Rung.M1),
        places("b", 54, "scholarships", year="2021"),
    )
    found = proved(SCHOLARSHIPS, late, early)
    assert (found.stage, found.day, found.verdict) == (4, PartialDate("2019"), Verdict.PASSED)


def test_a_deed_of_the_future_is_no_more_than_announced() -> None:
    assert proved(SCHOLARSHIPS, places("a", 54, "scholarships", year="2030")).stage == 1


def test_steps_restate_a_sum_and_are_not_added() -> None:
    def step(name: str, rung: Rung, value: int) -> Activity:
        return deed(
            name, ActivityKind.LOAN, "2020", rung, amounts=(Amount(rung=rung, value=Decimal(value), currency="CNY"),)
        )

    found = proved(CREDIT, step("a", Rung.M2, 20), step("b", Rung.M2, 20), step("c", Rung.M4, 5))
    assert [(purse.rung, int(purse.value)) for purse in found.purses] == [(Rung.M2, 20), (Rung.M4, 5)]


def test_money_is_tied_to_a_line_by_a_judgement_alone() -> None:
    loan = deed("a", ActivityKind.LOAN, "2020")
    assert proved(CREDIT, loan).tie is Verdict.UNDECIDED
    assert proved(CREDIT, loan, ties={("a", "line"): True}).tie is Verdict.PASSED
    assert proved(SCHOLARSHIPS, loan).tie is Verdict.PASSED


def test_flags_of_the_data_are_kept() -> None:
    found = proved(SCHOLARSHIPS, places("a", 5, "scholarships", flags=("virtual", "figures-disputed", "weak-source")))
    assert (found.virtual, found.contested, found.occurrence) == (True, True, Class.WEAK)


def test_an_account_covers_a_pledge_only_with_just_its_years() -> None:
    stock = places("a", 17000, "scholarship holders (more than)", flags=("figure-is-stock",))
    assert is_account(stock)
    loose = account_of(stock, SCHOLARSHIPS, known())
    assert loose is not None
    assert (loose.low, loose.scope) == (17001, None)
    exact = Activity(
        id="b",
        source=stock.source,
        kind=stock.kind,
        title={},
        dates={"start": PartialDate("2019"), "end": PartialDate("2021")},
        quantity=(Quantity(value=17000, unit="scholarships"),),
    )
    covering = account_of(exact, SCHOLARSHIPS, known())
    assert covering is not None
    assert (covering.low, covering.scope) == (17000, SCHOLARSHIPS.pledge)
    assert account_of(deed("c", ActivityKind.LOAN, "2020"), SCHOLARSHIPS, known()) is None


def test_editions_and_listed_things_are_read_from_the_record() -> None:
    rules = card(PledgeKind.EFFORT, listed=("railways", "ports"))
    found = proved(
        rules, deed("Ports of the South", ActivityKind.PROJECT, "2020", quantity=(Quantity(value=3, unit="edition"),))
    )
    assert (found.things, found.edition) == (("ports",), 3)
