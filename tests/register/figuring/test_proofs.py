import pytest

from tests.register.figuring.conftest import TODAY
from trecho.core.plan import Plan
from trecho.register.figuring.proofs import bench
from trecho.store import search


def plan() -> Plan:
    found = search.plan("celac-china-2019")
    assert found is not None
    return found


@pytest.mark.usefixtures("samples")
def test_proposals_are_evidence_only_where_they_are_asked_for() -> None:
    desk = bench(plan(), TODAY)
    accepted = {proof.activity for _, evidence in desk.evidence() for proof in evidence.proofs}
    proposed = {proof.activity for _, evidence in desk.evidence(proposals=True) for proof in evidence.proofs}
    assert accepted == {"celac-china/D034"}
    assert accepted < proposed


@pytest.mark.usefixtures("samples")
def test_one_commitment_has_the_same_evidence_alone_as_in_its_plan() -> None:
    name = "celac-china-2019/VII.7"
    alone = list(bench(plan(), TODAY, only=name).evidence(proposals=True))
    among = list(bench(plan(), TODAY).evidence(proposals=True, only=name))
    assert [card.pledge for card, _ in alone] == [card.pledge for card, _ in among] == [f"{name}#1", f"{name}#2"]
    assert [evidence.proofs for _, evidence in alone] == [evidence.proofs for _, evidence in among]
