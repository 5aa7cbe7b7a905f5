"""The seven verbs in a row, on a plan and deeds that fit on a page."""

from pathlib import Path

import pytest

from tests.spec.gulf_delta import NEXT_PLAN, PLAN
from trecho import chain
from trecho.core.activity import Activity
from trecho.core.assessment import Status
from trecho.core.lineage import Relation
from trecho.core.link import LinkState
from trecho.core.pledge import PledgeKind
from trecho.register.dossiers import dossier_of_plan

DEEDS = """\
AidData Record ID,Recipient ISO-3,Recipient,Title,Status,Sector Name,Infrastructure,Commitment Year,Commitment Date (MM/DD/YYYY),Actual Implementation Start Date (MM/DD/YYYY),Actual Completion Date (MM/DD/YYYY),Amount (Constant USD 2021)
1,URY,Uruguay,Government grants 120 scholarships to Uruguayan students,Completion,EDUCATION,No,2024,2024-08-01,,2025-07-01,
2,URY,Uruguay,Loan for the coast road,Implementation,TRANSPORT AND STORAGE,Yes,2025,2025-02-11,,,12500000
,,,broken
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "gulf-delta-2024.en.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_read_and_code(plan: Path) -> None:
    reading = chain.code(chain.read(plan))
    assert [item.path for item in reading.items()] == ["I.1", "I.2", "II.1", "II.2"]
    kinds = {item.path: [pledge.kind for pledge in item.coding.pledges] for item in reading.items() if item.coding}
    assert kinds["I.2"] == [PledgeKind.QUANTIFIED]
    assert kinds["II.1"] == [PledgeKind.EVENT]
    assert kinds["II.2"] == [PledgeKind.STATEMENT]
    assert [(target.path, target.quantity, target.start_year, target.end_year) for target in reading.targets] == [
        ("I.2", 400, 2024, 2026)
    ]


def test_align_sees_a_figure_cut_and_a_promise_dropped(plan: Path) -> None:
    rows = chain.align(chain.read(plan), chain.read(NEXT_PLAN.encode(), name="next.txt"), with_meaning=False)
    told = {(row.old, row.new): row.relation for row in rows}
    assert told[("I.2",), ("I.1",)] == Relation.WEAKENED
    assert told[("I.1",), ("I.2",)] == Relation.KEPT
    assert told[("II.1",), ()] == Relation.DROPPED
    assert told[(), ("II.1",)] == Relation.NEW


def test_the_whole_way_without_a_register(plan: Path, tmp_path: Path) -> None:
    deeds = tmp_path / "deeds.csv"
    deeds.write_text(DEEDS, encoding="utf-8")
    reading, dossier = chain.run(plan, [deeds])
    assert dossier.plan.id == "gulf-delta-2024"
    assert len(dossier.promises) == len(list(reading.items())) == 4
    assert (dossier.gathered, len(dossier.rejected)) == (2, 1)
    scholarships = next(promise for promise in dossier.promises if promise.commitment.path == "I.2")
    assert [link.activity for link in scholarships.links] == ["gcdf:1"]
    assert {link.state for promise in dossier.promises for link in promise.links} == {LinkState.PROPOSED}
    assert all(
        one.status_v in {Status.NOT_RATED, Status.NOT_ASSESSABLE}
        for promise in dossier.promises
        for one in promise.assessments
    )


def test_gather_gives_activities_and_what_was_rejected(tmp_path: Path) -> None:
    deeds = tmp_path / "deeds.csv"
    deeds.write_text(DEEDS, encoding="utf-8")
    found = list(chain.gather("gcdf", [deeds]))
    assert [one.id for one in found if isinstance(one, Activity)] == ["gcdf:1", "gcdf:2"]
    assert len(found) == 3


def test_a_plan_of_the_register_is_published(case_register: str, tmp_path: Path) -> None:  # noqa: ARG001  (opens the register)
    dossier = dossier_of_plan("celac-china-2019")
    assert len(dossier.promises) == 66
    assert chain.publish(dossier, "csv", tmp_path / "a.csv") == (tmp_path / "a.csv",)
    assert dossier_of_plan().plan.id == "celac-china-2019"
