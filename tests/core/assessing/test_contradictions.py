"""Where sources disagree, and what holds meanwhile."""

from typing import Any

import pytest

from tests.core.assessing.before_after import GIVER, NEWSPAPER, RECEIVER, RULES, voice
from trecho.core.assessing.contradictions import Settled, contradict, settled
from trecho.core.contradiction import ContradictionState
from trecho.core.dates import PartialDate
from trecho.core.evidence import Attribute, Class, Interval, SourceKind, Statement, Voice


def says(
    who: Voice, low: float | None, attribute: Attribute = Attribute.QUANTITY, high: float | None = None, **more: Any
) -> Statement:
    return Statement(
        claim=f"{who.source} {low} {high} {more.get('code')}",
        subject="activity:x",
        attribute=attribute,
        voice=who,
        low=low,
        high=low if high is None else high,
        **more,
    )


def over(*statements: Statement) -> Settled:
    return settled(statements, RULES.conflict, RULES.letter)


@pytest.mark.parametrize(
    ("attribute", "one", "other", "clash"),
    [
        (Attribute.QUANTITY, 100, 105, False),
        (Attribute.QUANTITY, 100, 106, True),
        (Attribute.MONEY, 100, 110, False),
        (Attribute.MONEY, 100, 111, True),
        (Attribute.DATE, 737000, 737031, False),
        (Attribute.DATE, 737000, 737032, True),
        (Attribute.STAGE, 3, 4, True),
        (Attribute.QUANTITY, 0, 1, True),
    ],
)
def test_how_much_may_pass(attribute: Attribute, one: float, other: float, clash: bool) -> None:
    assert contradict(says(GIVER, one, attribute), says(RECEIVER, other, attribute), RULES.conflict) is clash


def test_agreement_needs_no_contradiction() -> None:
    found = over(says(GIVER, 54), says(RECEIVER, 54))
    assert (found.value, found.worth, found.contested, found.contradiction) == (
        Interval(54, 54),
        Class.STRONG,
        False,
        None,
    )


def test_the_better_class_holds_and_the_loser_stays_visible() -> None:
    blog = voice("blog", kind=SourceKind.SOCIAL)
    found = over(says(GIVER, 54), says(RECEIVER, 54), says(blog, 90))
    assert (found.value, found.contested) == (Interval(54, 54), False)
    assert found.contradiction is not None
    assert (found.contradiction.state, found.contradiction.reason) == (ContradictionState.RESOLVED, "better class")
    assert len(found.contradiction.claims) == 3


def test_the_more_specific_holds_among_equals() -> None:
    found = over(says(voice("a"), 100, high=200), says(voice("b"), 300))
    assert (found.value, found.contradiction and found.contradiction.reason) == (Interval(300, 300), "more specific")


def test_of_stages_the_later_holds() -> None:
    found = over(
        says(voice("a"), 3, Attribute.STAGE, valid_from=PartialDate("2020")),
        says(voice("b"), 4, Attribute.STAGE, valid_from=PartialDate("2021")),
    )
    assert found.value == Interval(4, 4)


def test_else_both_stay_as_an_interval() -> None:
    found = over(says(GIVER, 40), says(RECEIVER, 38))
    assert (found.value, found.contested, found.self_reported) == (Interval(38, 40), True, False)
    assert found.contradiction is not None
    assert found.contradiction.state is ContradictionState.OPEN


@pytest.mark.parametrize("attribute", [Attribute.PLAN, Attribute.COUNTRY, Attribute.OCCURRENCE])
def test_plan_country_and_occurrence_always_go_to_a_person(attribute: Attribute) -> None:
    found = over(
        says(GIVER, None, attribute, code="2015"),
        says(RECEIVER, None, attribute, code="2015"),
        says(NEWSPAPER, None, attribute, code="2019"),
    )
    assert (found.code, found.contested) == (None, True)


def test_a_person_may_prefer_or_set_aside() -> None:
    preferred = over(says(GIVER, 40, rank="preferred"), says(RECEIVER, 60))
    assert (preferred.value, preferred.contested) == (Interval(40, 40), False)
    set_aside = over(says(GIVER, 40, rank="deprecated"), says(RECEIVER, 60))
    assert (set_aside.value, set_aside.contradiction) == (Interval(60, 60), None)


def test_nothing_said_is_nothing_settled() -> None:
    assert over() == Settled()
