"""One pledge's assessment, and the trail behind its numbers."""

from datetime import UTC, date, datetime

from tests.core.assessing.before_after import RULES, card, judged, proof
from trecho.core.assessing.judging import Frame, assessment_of
from trecho.core.assessment import Status
from trecho.core.evidence import Account, Evidence


def test_every_number_leads_to_its_claims() -> None:
    found = judged(
        card(need=100),
        proof("a", 10, claims=("c1", "c2")),
        proof("b", 5, day=None, claims=("c3",)),
        proof("c", 7, self_reported=True),
    )
    assert found.trail["n_lo"] == ("c1", "c2")
    assert found.trail["n_hi"] == ("c1", "c2", "c3")
    assert found.trail["n_claimed"] == ("activity:c", "c1", "c2")


def test_a_claimed_total_leads_to_its_account() -> None:
    found = judged(
        card(need=100),
        proof("a", 10),
        accounts=(Account(id="t", low=90, unit="x", scope="plan/I.1#1", claims=("c9",)),),
    )
    assert (found.n_claimed, found.trail["n_claimed"]) == (90, ("c9",))


def test_the_frame_is_on_every_result() -> None:
    made = datetime(2026, 1, 1, tzinfo=UTC)
    frame = Frame(today=date(2026, 1, 1), parameters=RULES, snapshot_id="s", coders=("person:ana",), made_at=made)
    found = assessment_of(card(need=1), Evidence(), frame)
    assert (found.method_version, found.snapshot_id, found.coders, found.made_at) == ("0.1", "s", ("person:ana",), made)
    assert found.rule_card_version == card(need=1).version


def test_proposals_stand_apart() -> None:
    frame = Frame(today=date(2026, 1, 1), parameters=RULES)
    found = assessment_of(card(need=10), Evidence(), frame, proposals=Evidence(proofs=(proof("a", 10),)))
    assert (found.status_v, found.provisional, found.n_lo) == (Status.NOT_RATED, Status.COMPLETE, 0)
