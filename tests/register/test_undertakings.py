"""What a register proposes and keeps of undertakings."""

from datetime import timedelta

import pytest

from tests.conftest import MONDAY
from trecho.core.kinship import KinshipState
from trecho.core.permissions import Person, Role
from trecho.core.resolving.proposing import Proposal
from trecho.core.resolving.relation import Relation
from trecho.core.trouble import Trouble
from trecho.register.undertakings import clashes, file, judge, kinship_between, overruled, take_back, verdicts
from trecho.store import search
from trecho.store.facts import families, told_families

ANA, RUI = (Person(name=name, roles=(Role.REVIEWER,)) for name in ("ana", "rui"))
EVA = Person(name="eva", roles=(Role.COORDINATOR,))


@pytest.fixture
def deeds(case_register: str) -> list[str]:  # noqa: ARG001  (the register is open while it is asked)
    told = told_families()
    return sorted(deed.id for deed in search.deeds() if deed.id not in told)[:4]


def proposal(left: str, right: str, score: float = 0.8) -> Proposal:
    return Proposal(left=left, right=right, relation=Relation.STEP, score=score)


def test_proposals_are_kept_once_and_withdrawn_when_gone(deeds: list[str]) -> None:
    a, b, c, _ = deeds
    assert file([proposal(a, b), proposal(a, "nowhere")], MONDAY).new == 1
    assert file([proposal(a, b)], MONDAY).new == 0
    file([proposal(b, c)], MONDAY + timedelta(days=1))
    assert [(one.left, one.right) for one in search.kinships()] == [(b, c)]


def test_what_a_source_calls_one_undertaking_is_not_asked(deeds: list[str]) -> None:
    told = told_families()
    left, right, *_ = sorted(name for name, family in told.items() if family == "jamaica-western-childrens-hospital")
    assert file([proposal(left, right)], MONDAY).new == 0
    assert deeds


def test_a_verdict_joins_and_can_be_taken_back_by_its_author_or_a_coordinator(deeds: list[str]) -> None:
    a, b, _, _ = deeds
    for day, undoing in enumerate((ANA, EVA)):
        moment = MONDAY + timedelta(days=day)
        judge(b, a, KinshipState.ACCEPTED, Relation.SAME, ANA, moment, why="one gift")
        assert families()[a] == families()[b]
        (mine,) = verdicts(ANA)
        with pytest.raises(Trouble, match="no verdict of yours"):
            take_back(mine.claim, RUI, moment)
        assert take_back(mine.claim, undoing, moment + timedelta(hours=1)).state is KinshipState.PROPOSED
        assert families().get(a) is None


def test_chains_to_a_rejected_pair_are_clashes(deeds: list[str]) -> None:
    a, b, c, d = deeds
    judge(a, c, KinshipState.REJECTED, Relation.STEP, ANA, MONDAY)
    judge(a, b, KinshipState.ACCEPTED, Relation.STEP, ANA, MONDAY)
    (clash,) = clashes(b, c, KinshipState.ACCEPTED, Relation.STEP)
    assert ((clash.left, clash.right), len(clash.through)) == ((a, c), 2)
    assert clashes(b, c, KinshipState.ACCEPTED, Relation.EDITION) == ()
    assert clashes(b, d, KinshipState.ACCEPTED, Relation.STEP) == ()
    other = overruled(a, c, KinshipState.ACCEPTED, RUI)
    assert other is not None
    assert other.by == ANA.author
    assert overruled(a, c, KinshipState.ACCEPTED, ANA) is None


def test_no_pair_of_what_is_not_there(deeds: list[str]) -> None:
    with pytest.raises(Trouble, match="no two activities"):
        kinship_between(deeds[0], deeds[0])
    with pytest.raises(Trouble, match="no two activities"):
        kinship_between(deeds[0], "nowhere")
