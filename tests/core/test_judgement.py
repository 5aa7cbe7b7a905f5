"""Who may judge, and what becomes of a link after the votes: the table is the only rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.judgement import TRANSITIONS, Role, Verdict, Vote, allowed, diagram, state_after

votes = st.lists(
    st.builds(
        Vote, person=st.sampled_from(["ana", "rui", "lin"]), verdict=st.sampled_from(Verdict), settles=st.booleans()
    ),
    max_size=6,
)


@pytest.mark.parametrize(
    ("thing", "before", "act", "role", "may"),
    [
        ("link", "proposed", "accept", Role.REVIEWER, True),
        ("link", "proposed", "accept", Role.FOCAL_POINT, False),
        ("link", "accepted", "reject", Role.COORDINATOR, True),
        ("link", "accepted", "accept", Role.REVIEWER, False),
        ("contradiction", "open", "resolve", Role.REVIEWER, False),
        ("contradiction", "open", "resolve", Role.COORDINATOR, True),
        ("contradiction", "resolved", "reopen", Role.COORDINATOR, True),
        ("claim", "live", "retract", Role.COORDINATOR, True),
        ("claim", "live", "retract", Role.ADMINISTRATOR, False),
    ],
)
def test_who_may(thing: str, before: str, act: str, role: Role, may: bool) -> None:
    assert allowed(thing, before, act, role) is may


def test_every_transition_is_once_in_the_table_and_in_the_diagram() -> None:
    assert len({(step.thing, step.before, step.act) for step in TRANSITIONS}) == len(TRANSITIONS)
    assert diagram().count("-->") == len(TRANSITIONS)
    assert "link_proposed --> link_accepted: accept (reviewer, coordinator)" in diagram()


@given(votes)
def test_a_vote_counts_once_a_person_and_the_last_one(cast: list[Vote]) -> None:
    state = state_after(cast)
    assert state_after([*cast, *cast[-1:]]) == state
    assert (state == "proposed") == (not cast)
    unanimous = {vote.verdict for vote in cast}
    if len(unanimous) == 1:
        assert state == {"accept": "accepted", "reject": "rejected", "unsure": "unsure"}[unanimous.pop()]


def test_two_who_disagree_leave_it_unsure() -> None:
    ana, rui = Vote(person="ana", verdict=Verdict.ACCEPT), Vote(person="rui", verdict=Verdict.REJECT)
    assert state_after([ana, rui]) == "unsure"
    assert state_after([ana, rui, Vote(person="rui", verdict=Verdict.ACCEPT)]) == "accepted"
    assert state_after([ana, rui, Vote(person="lin", verdict=Verdict.REJECT, settles=True)]) == "rejected"
