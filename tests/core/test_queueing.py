"""The queue: uncertain and consequential links first."""

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.assessment import Assessment, Status
from trecho.core.link import Grade, Link
from trecho.core.pledge import PledgeKind
from trecho.core.queueing import Ground, queued, uncertainty, waiting_for

FIGURE, EFFORT = frozenset({PledgeKind.QUANTIFIED, PledgeKind.EFFORT}), frozenset({PledgeKind.EFFORT})


def link(score: float, commitment: str = "p/I.1", activity: str = "d/1", grade: Grade = Grade.CONTRIBUTES) -> Link:
    return Link(activity=activity, commitment=commitment, grade=grade, score=score)


def result(pledge: str, provisional: Status | None) -> Assessment:
    return Assessment(
        pledge_id=pledge,
        method_version="1",
        rule_card_version="0",
        status_v=Status.NOT_RATED,
        status_c=Status.NOT_RATED,
        provisional=provisional,
    )


@given(st.floats(0, 1), st.floats(0.05, 0.95))
def test_uncertainty_is_a_share_and_highest_at_the_threshold(score: float, threshold: float) -> None:
    assert 0 <= uncertainty(score, threshold) <= 1.0000001
    assert uncertainty(threshold, threshold) == 1


def test_figures_come_before_efforts_and_doubts_before_what_is_clear() -> None:
    clear, doubtful = link(0.97, activity="d/1"), link(0.5, activity="d/2")
    figure, effort = link(0.5, "p/I.2", "d/3"), link(0.5, "p/I.3", "d/4")
    order = queued([clear, effort, doubtful, figure], {"p/I.2": FIGURE, "p/I.1": EFFORT, "p/I.3": EFFORT}, [], 0.5)
    assert [one.link.activity for one in order] == ["d/3", "d/2", "d/4", "d/1"]
    assert order[0].grounds == (Ground.UNCERTAIN, Ground.FIGURE)


def test_a_status_that_would_change_comes_first() -> None:
    one, other = link(0.5, "p/I.1"), link(0.5, "p/I.2")
    found = queued(
        [one, other],
        {},
        [result("p/I.1#1", None), result("p/I.2#1", Status.LIMITED), result("p/I.1#2", Status.NOT_RATED)],
        0.5,
    )
    assert [waiting.link.commitment for waiting in found] == ["p/I.2", "p/I.1"]
    assert Ground.STATUS in found[0].grounds


@given(st.floats(0, 1), st.booleans())
def test_a_direct_link_is_worth_more_than_one_that_contributes(score: float, changes: bool) -> None:
    direct = waiting_for(link(score, grade=Grade.DIRECT), EFFORT, changes, 0.4)
    assert direct.worth > waiting_for(link(score), EFFORT, changes, 0.4).worth > 0
