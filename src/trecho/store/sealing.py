"""Snapshots: what a register's state rests on, gathered with its hashes; and sealed states compared with what is there."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from trecho.core.claim import canonical
from trecho.core.noun import Nonsense
from trecho.core.plain import value_of
from trecho.core.snapshot import Difference, Manifest, Snapshot, differences
from trecho.core.trouble import Trouble
from trecho.reference.parameters import parameters
from trecho.store.claims import COLUMNS, claim_from, columns_of
from trecho.store.models import AssessmentRow, ClaimRow, DatasetRow, SnapshotRow
from trecho.store.plain_text import decoded

_REFERENCE = (".toml", ".csv")


def manifest(as_of: datetime | None = None, *, held: Mapping[str, str] | None = None) -> Manifest:
    """Everything that the register's figures rest on at a moment, each with a hash made from its content now.

    `held` gives, for datasets whose files are at hand, the hash that they have now, by the hash they were kept under.
    """
    claims = ClaimRow.objects.order_by("id")
    datasets = DatasetRow.objects.order_by("sha256")
    if as_of is not None:
        claims, datasets = claims.filter(recorded_at__lte=as_of), datasets.filter(recorded_at__lte=as_of)
    return Manifest(
        claims={row.id: _seal_of(row) for row in claims.iterator(chunk_size=2000)},
        datasets={row.sha256: _name_of(row, held or {}) for row in datasets},
        reference=dict(_reference_files()),
        parameters=_parameters(),
        assessments=_assessments(as_of),
    )


def state_id() -> str:
    """The id that a snapshot taken now would have, claims taken at their ids' word (`manifest` recomputes them)."""
    return Manifest(
        claims=dict.fromkeys(ClaimRow.objects.values_list("id", flat=True), ""),
        datasets=dict.fromkeys(DatasetRow.objects.values_list("sha256", flat=True), ""),
        reference=dict(_reference_files()),
        parameters=_parameters(),
    ).id


def snapshot_of(sealed: Manifest, *, label: str, made_at: datetime, as_of: datetime | None) -> Snapshot:
    """The snapshot that a manifest makes."""
    return Snapshot(
        id=sealed.id,
        label=label,
        made_at=made_at,
        as_of=as_of,
        claims=len(sealed.claims),
        datasets=len(sealed.datasets),
        reference=len(sealed.reference),
        assessments=len(sealed.assessments),
    )


def sealed(identifier: str) -> Manifest | None:
    """What the snapshot of that id sealed; None where there is none."""
    row = SnapshotRow.objects.filter(pk=identifier).first()
    return None if row is None else value_of(Manifest, decoded(row.manifest))


def verify(
    identifier: str | None = None, *, held: Mapping[str, str] | None = None
) -> tuple[Snapshot, tuple[Difference, ...]]:
    """A snapshot (the latest without an id; the first digits are enough) and everything that is no longer as it was sealed."""
    rows = SnapshotRow.objects.order_by("-made_at", "id")
    rows = rows if identifier is None else rows.filter(id__startswith=identifier)
    row = rows.first()
    if row is None:
        raise Trouble(
            identifier or "snapshot", "is not in this register", "freeze a state with `trecho snapshot` first"
        )
    sealed = value_of(Manifest, decoded(row.manifest))
    found = differences(sealed, manifest(held=held))
    if sealed.id != row.id:
        broken = Difference(
            section="snapshot", name=row.id, what=f"its list was changed: it now has the hash {sealed.id}"
        )
        found = (broken, *found)
    return value_of(Snapshot, decoded(row.plain)), found


def _seal_of(row: ClaimRow) -> str:
    """The moment of recording where the row is sound, otherwise what is wrong with it."""
    try:
        claim = claim_from(row.plain)
    except (msgspec.DecodeError, Nonsense, UnicodeError) as error:
        return f"a text that is no claim ({error})"
    if hashlib.sha256(canonical(claim)).hexdigest() != row.id:
        return f"another content ({claim.subject} {claim.attribute})"
    wrong = [name for name, copy in zip(COLUMNS[2:], columns_of(claim), strict=True) if copy != getattr(row, name)]
    return f"columns that differ from the claim ({', '.join(wrong)})" if wrong else claim.recorded_at.isoformat()


def _name_of(row: DatasetRow, held: Mapping[str, str]) -> str:
    now = held.get(row.sha256, row.sha256)
    return row.name if now == row.sha256 else f"{row.name} with the hash {now}"


def _reference_files(room: Traversable | None = None, path: str = "") -> Iterator[tuple[str, str]]:
    """Every file of rules and code lists with its hash, by path."""
    folder = room or files("trecho.reference")
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _reference_files(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(_REFERENCE):
            yield f"{path}{entry.name}", hashlib.sha256(entry.read_bytes()).hexdigest()


def _parameters() -> dict[str, str]:
    """The method's thresholds by dotted name, as text."""

    def spread(content: object, name: str) -> Iterator[tuple[str, str]]:
        if isinstance(content, dict):
            for key, part in content.items():
                yield from spread(part, f"{name}.{key}" if name else str(key))
        else:
            yield name, msgspec.json.encode(content).decode()

    return dict(spread(msgspec.to_builtins(parameters(), enc_hook=str), ""))


def _assessments(as_of: datetime | None) -> dict[str, str]:
    """The hash of each pledge's result in each run, leaving out when it was made and under which snapshot."""
    rows = AssessmentRow.objects.order_by("run", "pledge")
    rows = rows if as_of is None else rows.filter(made_at__lte=as_of)
    return {f"{row.pledge} (run {row.run[:16]})": _hash_of_result(decoded(row.plain)) for row in rows.iterator()}


def _hash_of_result(plain: dict[str, object]) -> str:
    lasting = {name: value for name, value in plain.items() if name not in {"made_at", "snapshot_id"}}
    return hashlib.sha256(msgspec.json.encode(lasting, order="sorted")).hexdigest()
