"""What became of every commitment, kept as claims: once, again only when words change, and people's word above it."""

from datetime import timedelta

import pytest

from tests.conftest import MONDAY
from trecho.core.claim import Author, Claim, Text
from trecho.core.lineage import Relation
from trecho.core.passage import Passage
from trecho.core.tie import TieAct, TieState
from trecho.core.trouble import Trouble
from trecho.register.lineages import align_plans, correct, pairs, tie_between
from trecho.store import search, shelf

OLD, NEW = "celac-china-2019", "celac-china-2022"
PAIR = f"{OLD}=>{NEW}"
ANA = Author("person:ana")
LATER = MONDAY + timedelta(days=1)


@pytest.mark.usefixtures("aligned_register")
def test_every_commitment_of_both_plans_stands_in_a_tie() -> None:
    ties = search.ties(PAIR)
    assert {tie.old for tie in ties if tie.old} == {one.id for one in search.commitments(OLD)}
    assert {tie.new for tie in ties if tie.new} == {one.id for one in search.commitments(NEW)}
    assert all(tie.state is TieState.PROPOSED for tie in ties)


@pytest.mark.usefixtures("aligned_register")
def test_what_excerpts_hold_is_marked_as_reported_and_neither_stronger_nor_weaker_by_what_they_leave_out() -> None:
    ties = search.ties(PAIR)
    assert all(tie.reported for tie in ties)
    found = tie_between(f"{OLD}/I.6", f"{NEW}/?")
    assert found is not None
    assert found.relation is Relation.REWORDED


@pytest.mark.usefixtures("aligned_register")
def test_a_second_run_reads_nothing_again() -> None:
    before = search.counts()["claim"]
    report = align_plans(LATER, with_meaning=False)
    assert (report.new, report.retracted) == (0, 0)
    assert search.counts()["claim"] == before
    assert len(search.imports(1000)) == len({one.name for one in search.imports(1000)})


@pytest.mark.usefixtures("aligned_register")
def test_other_words_are_aligned_anew() -> None:
    shelf.keep([
        Claim(
            subject=f"commitment:{NEW}/?",
            attribute="words",
            value=Text("en", "Grow more coffee on the islands"),
            passage=Passage(source="person:ana"),
            recorded_at=LATER,
            author=ANA,
        )
    ])  # fmt: skip
    report = align_plans(LATER, with_meaning=False)
    assert report.retracted > 0
    assert tie_between(f"{OLD}/I.6", f"{NEW}/?") is None


@pytest.mark.usefixtures("aligned_register")
def test_a_persons_correction_wins_and_outlives_the_program() -> None:
    correct(f"{OLD}/I.6", f"{NEW}/?", TieAct.CHANGE, person=ANA, recorded_at=LATER, relation=Relation.WEAKENED)
    correct(
        f"{OLD}/I.1", f"{NEW}/?~5", TieAct.LINK, person=ANA, recorded_at=LATER, relation=Relation.KEPT, reason="read"
    )
    changed, tied = tie_between(f"{OLD}/I.6", f"{NEW}/?"), tie_between(f"{OLD}/I.1", f"{NEW}/?~5")
    assert changed is not None
    assert tied is not None
    assert (changed.relation, changed.state) == (Relation.WEAKENED, TieState.CHANGED)
    assert (tied.relation, tied.by, tied.reason, tied.holds) == (Relation.KEPT, "person:ana", "read", True)
    assert search.ties(PAIR, as_of=MONDAY)[0].state is TieState.PROPOSED


@pytest.mark.usefixtures("aligned_register")
@pytest.mark.parametrize(
    ("old", "new", "act", "relation"),
    [
        (f"{OLD}/I.1", f"{NEW}/none", TieAct.LINK, Relation.KEPT),
        (f"{OLD}/I.1", f"{OLD}/I.2", TieAct.LINK, Relation.KEPT),
        (f"{OLD}/I.1", NEW, TieAct.LINK, Relation.KEPT),
        (f"{OLD}/I.1", f"{NEW}/?", TieAct.CHANGE, None),
    ],
)
def test_what_fits_no_two_plans_is_refused(old: str, new: str, act: TieAct, relation: Relation | None) -> None:
    with pytest.raises(Trouble):
        correct(old, new, act, person=ANA, recorded_at=LATER, relation=relation)


@pytest.mark.usefixtures("aligned_register")
def test_every_two_plans_of_a_forum_are_a_pair_the_older_first() -> None:
    found = [(old.id, new.id) for old, new in pairs(search.plans())]
    assert len(found) == 6
    assert ("celac-china-2015", "celac-china-2025") in found
