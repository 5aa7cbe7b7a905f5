"""What is said beside the status."""

from tests.core.assessing.before_after import PLAN_2019, card, judged, proof, strong
from trecho.core.assessment import Assessment, Flag
from trecho.core.dates import PartialDate
from trecho.core.evidence import Account
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Goal, RuleCard
from trecho.core.search import Search


def raised(found: Assessment) -> set[Flag]:
    return set(found.flags)


def test_nothing_found_raises_nothing() -> None:
    assert raised(judged(card(need=10))) == set()


def test_a_search_that_is_not_complete_is_said() -> None:
    assert raised(judged(card(need=10), strong("a", 10))) == {Flag.SEARCH_INCOMPLETE}
    kinds = (("giver", "zh"), ("receiver", "es"), ("dataset", "en"), ("news", "en"))
    searches = tuple(
        Search(
            id=sort, about="p", sort=sort, place="x", query="q", language=language, made_on=PartialDate("2026-11-01")
        )
        for sort, language in kinds
    )
    assert raised(judged(card(need=10), strong("a", 10), searches=searches)) == set()


def test_thin_is_complete_on_little_strong_evidence() -> None:
    assert Flag.THIN in raised(judged(card(need=10), proof("a", 6), strong("b", 4)))
    assert Flag.THIN not in raised(judged(card(need=10), proof("a", 4), strong("b", 6)))
    assert Flag.THIN not in raised(judged(card(need=20), proof("a", 10)))


def test_only_what_counts_can_be_virtual_or_contested() -> None:
    inside, outside = (
        proof("a", 1, virtual=True, contested=True),
        proof("a", 1, day="2030", virtual=True, contested=True),
    )
    assert {Flag.VIRTUAL, Flag.CONTESTED} <= raised(judged(card(need=10), inside))
    assert not {Flag.VIRTUAL, Flag.CONTESTED} & raised(judged(card(need=10), outside))


def test_over_delivered_only_where_the_text_says_exactly() -> None:
    strict = Goal(quantity=10, need=10, unit="x", strict=True)
    assert Flag.OVER_DELIVERED in raised(
        judged(RuleCard(pledge="p#1", kind=PledgeKind.QUANTIFIED, goal=strict, clock=PLAN_2019), proof("a", 11))
    )
    assert Flag.OVER_DELIVERED not in raised(judged(card(need=10), proof("a", 11)))


def test_limiting_words_are_printed_and_change_nothing() -> None:
    found = judged(card(need=10, conditions=("subject to national law",)), proof("a", 10))
    assert (Flag.CONDITIONAL in raised(found), found.r_lo) == (True, 1.0)


def test_low_detectability_is_said_where_it_is_known() -> None:
    assert Flag.COVERAGE_LOW in raised(judged(card(need=10), detectability=0.27))
    assert Flag.COVERAGE_LOW not in raised(judged(card(need=10), detectability=0.5))


def test_an_account_that_equals_the_promise_is_a_mirror() -> None:
    pledge = "plan/I.1#1"
    assert Flag.MIRROR_OF_PROMISE in raised(
        judged(card(need=6000), accounts=(Account(id="a", low=6001, unit="x", scope=pledge),))
    )
    assert Flag.MIRROR_OF_PROMISE not in raised(
        judged(card(need=6000), accounts=(Account(id="a", low=5000, unit="x", scope=pledge),))
    )


def test_what_a_successor_counts_too_is_shared() -> None:
    assert Flag.SHARED_PERIOD in raised(judged(card(need=10), proof("a", 5), later=("a",)))
    assert Flag.SHARED_PERIOD in raised(judged(card(need=10), proof("a", 5), shared=(("a", 0),)))
    assert Flag.SHARED_PERIOD not in raised(judged(card(need=10), proof("a", 5), shared=(("b", 0),)))
