"""A snapshot can be recomputed by anyone, and every flipped bit is named."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.ledgers import claim_about
from trecho.core.assessment import Assessment, Status
from trecho.core.claim import Text
from trecho.core.plain import value_of
from trecho.core.snapshot import Manifest
from trecho.core.trouble import Trouble
from trecho.store import sealing, shelf
from trecho.store.models import AssessmentRow, ClaimRow, DatasetRow, SnapshotRow
from trecho.store.plain_text import decoded, encoded

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
pytestmark = pytest.mark.usefixtures("part_register")


def freeze() -> str:
    shelf.keep_dataset("a.csv", "a" * 64, recorded_at=MONDAY)
    result = Assessment(
        pledge_id="p/I.1#1",
        method_version="0.1",
        rule_card_version="x",
        status_v=Status.LIMITED,
        status_c=Status.LIMITED,
    )
    shelf.keep_assessments("p", [result], run="r", made_at=MONDAY)
    sealed = sealing.manifest()
    snapshot = sealing.snapshot_of(sealed, label="first", made_at=MONDAY, as_of=None)
    assert shelf.keep_snapshot(snapshot, sealed)
    assert not shelf.keep_snapshot(snapshot, sealed)
    return snapshot.id


def named() -> list[tuple[str, str]]:
    return [(found.section, found.name) for found in sealing.verify()[1]]


def test_an_untouched_register_holds_and_grows_without_harm() -> None:
    identifier = freeze()
    shelf.keep([claim_about("activity:celac-china/D001", "title", Text("pt", "Um título"), at=TUESDAY)])
    snapshot, differences = sealing.verify(identifier[:10])
    assert (snapshot.id, snapshot.label, differences) == (identifier, "first", ())
    assert sealing.manifest().id != identifier
    assert sealing.manifest(MONDAY).id == identifier


@pytest.mark.parametrize("column", ["subject", "property", "source", "author", "retracts", "type"])
def test_a_changed_column_is_named(column: str) -> None:
    freeze()
    victim = ClaimRow.objects.order_by("id")[17].id
    ClaimRow.objects.filter(id=victim).update(**{column: "other"})
    assert named() == [("claims", victim)]
    assert column in sealing.verify()[1][0].what


@pytest.mark.parametrize(
    ("old", "new"), [("celac", "celaC"), ('"recorded_at":"2026-03-02', '"recorded_at":"2026-03-03'), ("{", "[")]
)
def test_a_flipped_bit_in_a_claim_is_named(old: str, new: str) -> None:
    freeze()
    row = ClaimRow.objects.filter(subject="activity:celac-china/D059").order_by("id")[0]
    row.plain = row.plain.replace(old, new, 1)
    row.save()
    assert named() == [("claims", row.id)]


def test_a_missing_claim_is_named() -> None:
    freeze()
    victim = ClaimRow.objects.order_by("id")[3].id
    ClaimRow.objects.filter(id=victim).delete()
    assert [(found.name, found.what) for found in sealing.verify()[1]] == [(victim, "missing")]


def test_a_changed_dataset_is_named_in_the_register_and_on_the_disk() -> None:
    freeze()
    assert [found.what for found in sealing.verify(held={"a" * 64: "b" * 64})[1]] == [
        f"changed from a.csv to a.csv with the hash {'b' * 64}"
    ]
    DatasetRow.objects.filter(sha256="a" * 64).update(name="b.csv")
    assert named() == [("datasets", "a" * 64)]


def test_a_changed_rule_threshold_or_result_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    freeze()
    row = AssessmentRow.objects.get()
    AssessmentRow.objects.update(plain=row.plain.replace('"LI"', '"CO"', 1))
    assert named() == [("assessments", "p/I.1#1 (run r)")]
    AssessmentRow.objects.update(plain=row.plain)
    real = dict(sealing._reference_files())
    monkeypatch.setattr(sealing, "_reference_files", {**real, "parameters.toml": "0" * 64}.items)
    assert named() == [("reference", "parameters.toml")]
    monkeypatch.setattr(sealing, "_reference_files", real.items)
    thresholds = sealing._parameters()
    assert thresholds["band.substantial"] == "0.5"
    monkeypatch.setattr(sealing, "_parameters", lambda: {**thresholds, "band.substantial": "0.4"})
    assert named() == [("parameters", "band.substantial")]


def test_a_changed_list_is_named() -> None:
    identifier = freeze()
    row = SnapshotRow.objects.get()
    sealed = value_of(Manifest, decoded(row.manifest))
    fewer = dict(list(sealed.claims.items())[1:])
    row.manifest = encoded(Manifest(claims=fewer, datasets=sealed.datasets, reference=sealed.reference))
    row.save()
    assert named() == [("snapshot", identifier)]


def test_no_snapshot_says_so() -> None:
    with pytest.raises(Trouble, match="is not in this register"):
        sealing.verify("abc")
