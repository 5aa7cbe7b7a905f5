"""Snapshots: what a register's state rests on, gathered with its hashes; and sealed states compared with what is there."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
from msgspec.structs import replace

from trecho.core.claim import canonical
from trecho.core.noun import Nonsense
from trecho.core.plain import value_of
from trecho.core.snapshot import Difference, Manifest, Snapshot, differences
from trecho.core.trouble import Trouble
from trecho.reference.parameters import parameters
from trecho.reference.rates import bank_seal, bank_until
from trecho.reference.tables import Tables, tables_now
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
        reference=_reference(tables_now(), bank_until()),
        parameters=_parameters(),
        assessments=_assessments(as_of),
        tables=_kept(tables_now()),
    )


def state_id() -> str:
    """The id that a snapshot taken now would have, claims taken at their ids' word (`manifest` recomputes them)."""
    return Manifest(
        claims=dict.fromkeys(ClaimRow.objects.values_list("id", flat=True), ""),
        datasets=dict.fromkeys(DatasetRow.objects.values_list("sha256", flat=True), ""),
        reference=_reference(tables_now(), bank_until()),
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
    now = manifest(held=held)
    until = _tables_of(sealed).until
    if until is not None:  # what the bank has published since is no difference
        now = replace(now, reference=_reference(tables_now(), until))
    found = (*differences(sealed, now), *_changed_tables(sealed))
    if sealed.id != row.id:
        broken = Difference(
            section="snapshot", name=row.id, what=f"its list was changed: it now has the hash {sealed.id}"
        )
        found = (broken, *found)
    return value_of(Snapshot, decoded(row.plain)), found


def tables_at(as_of: datetime | None) -> Tables:
    """The tables that sums are counted by: of the last state frozen up to a moment; those in force now without either."""
    if as_of is not None:
        frozen = [value_of(Snapshot, decoded(row.plain)) for row in SnapshotRow.objects.all()]
        for one in sorted(frozen, key=lambda one: (_moment(one), one.made_at), reverse=True):
            kept = _tables_kept(one.id) if _moment(one) <= as_of else None
            if kept is not None:
                return kept
    return tables_now()


@lru_cache(maxsize=64)
def _tables_kept(identifier: str) -> Tables | None:
    """The tables of a snapshot, whose id is made from their hashes too; None where it keeps none (lists of claims are long)."""
    kept = sealed(identifier)
    return _tables_of(kept) if kept is not None and kept.tables else None


def _moment(frozen: Snapshot) -> datetime:
    """The moment that a snapshot tells of."""
    return frozen.as_of or frozen.made_at


def _kept(tables: Tables) -> dict[str, str]:
    return {"rates": tables.rates, "levels": tables.levels, "until": bank_until().isoformat()}


def _tables_of(kept: Manifest) -> Tables:
    until = kept.tables.get("until")
    return Tables(
        rates=kept.tables.get("rates", ""),
        levels=kept.tables.get("levels", ""),
        until=date.fromisoformat(until) if until else None,
    )


def _changed_tables(kept: Manifest) -> tuple[Difference, ...]:
    """Kept tables that are not those whose hash was sealed."""
    hashes = {name: seal for name, seal in kept.reference.items() if name.startswith("own/")}
    now = _tables_of(kept).hashes
    return tuple(
        Difference(section="tables", name=name, what="the kept table is not the one that was sealed")
        for name in sorted(hashes.keys() | now.keys())
        if hashes.get(name) != now.get(name)
    )


def _reference(tables: Tables, until: date) -> dict[str, str]:
    """Files of rules and code lists with their hashes, one's own tables, and the bank's rates up to a day."""
    return {**dict(_reference_files()), **tables.hashes, f"bank/rates until {until}": bank_seal(until)}


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
