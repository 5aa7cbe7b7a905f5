"""A register as lines of JSON, and lines taken into a register: what merging, backup and restoring have in common.

Taking in is a union: it adds what is not there, and of a claim known to both it keeps the earlier moment of recording.
That makes it commutative and idempotent.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec

from trecho import __version__
from trecho.core.claim import Claim
from trecho.core.noun import Nonsense
from trecho.core.report import Report
from trecho.core.trouble import Trouble
from trecho.store import refreshing
from trecho.store.claims import COLUMNS, cells_of, claim_from, row_of
from trecho.store.inserting import insert
from trecho.store.models import AssessmentRow, ClaimRow, DatasetRow, SnapshotRow
from trecho.store.shelf import count_change
from trecho.store.writing import writing

BATCH = 2000
FORM = "register"
SCHEMA = 1


def lines_of(alias: str = "default") -> Iterator[bytes]:
    """Everything that a register holds, as lines of JSON: a head, its rows, and an end that counts and seals them."""
    seal, count = hashlib.sha256(), 0
    for line in _rows(alias):
        seal.update(line)
        count += 1
        yield line
    yield _line("end", {"lines": count, "sha256": seal.hexdigest()})


def sound(lines: Iterable[bytes], where: str) -> Iterator[tuple[str, Any]]:
    """The sort and content of each line; raises Trouble where the form is unknown, broken or cut short."""
    seal, ended = hashlib.sha256(), False
    for number, line in enumerate(lines):
        sort, content = _read(line, number + 1, where)
        if number == 0 and (sort != "trecho" or content.get("form") != FORM):
            raise Trouble(where, "is no backup of a register", "give a file that `trecho backup` wrote")
        if ended or (sort == "end" and content != {"lines": number, "sha256": seal.hexdigest()}):
            raise Trouble(where, "was changed: its seal does not fit", "use another copy of the backup")
        ended = sort == "end"
        seal.update(line)
        if not ended:
            yield sort, content
    if not ended:
        raise Trouble(where, "is cut short: its last line is missing", "use another copy of the backup")


def take_in(lines: Iterable[tuple[str, Any]], where: str) -> Report:
    """Adds everything that is new, in one transaction; a claim whose id is not the hash of its content stops it all."""
    new = known = 0
    touched: set[str] = set()
    with writing():
        batch: list[Claim] = []
        for sort, content in lines:
            if sort == "claim":
                batch.append(_claim(content, where))
            elif sort != "trecho":
                touched |= _kept(sort, content)
            if len(batch) >= BATCH:
                new, known = _sum((new, known), _united(batch, touched))
                batch = []
        new, known = _sum((new, known), _united(batch, touched))
        refreshing.refresh(subject for subject in touched if subject)
        count_change(bool(touched))
    return Report(name=where, new=new, known=known)


def _rows(alias: str) -> Iterator[bytes]:
    yield _line("trecho", {"version": __version__, "schema": SCHEMA, "form": FORM})
    claims = ClaimRow.objects.using(alias).order_by("recorded_at", "id").values_list("id", "plain")
    for identifier, plain in claims.iterator(chunk_size=BATCH):
        yield _line("claim", {"id": identifier, "plain": plain})
    for dataset in DatasetRow.objects.using(alias).order_by("sha256").values():
        yield _line("dataset", dataset)
    for assessment in (
        AssessmentRow.objects.using(alias).order_by("id").values("run", "plan", "pledge", "made_at", "plain")
    ):
        yield _line("assessment", assessment)
    for snapshot in SnapshotRow.objects.using(alias).order_by("id").values():
        yield _line("snapshot", snapshot)


def _line(sort: str, content: Any) -> bytes:
    return msgspec.json.encode({sort: content}) + b"\n"


def _read(line: bytes, number: int, where: str) -> tuple[str, Any]:
    try:
        ((sort, content),) = msgspec.json.decode(line, type=dict[str, dict[str, Any]]).items()
    except (msgspec.DecodeError, ValueError) as error:
        raise Trouble(
            where, "line %(number)s is no line of a backup", "use another copy of the backup", number=number
        ) from error
    return sort, content


def _claim(content: dict[str, Any], where: str) -> Claim:
    try:
        claim = claim_from(str(content["plain"]))
    except (KeyError, msgspec.DecodeError, Nonsense) as error:
        raise Trouble(
            where, "holds a claim that cannot be read (%(reason)s)", "use another copy", reason=error
        ) from error
    if claim.id != content.get("id"):
        raise Trouble(
            where,
            "the claim %(claim)s was changed: its content has another hash",
            "use another copy",
            claim=content.get("id"),
        )
    return claim


def _united(batch: Sequence[Claim], touched: set[str]) -> tuple[int, int]:
    """New claims added, earlier moments taken over; the subjects they touch are put into `touched`."""
    found = ClaimRow.objects.filter(id__in=[claim.id for claim in batch])
    there = dict(found.values_list("id", "recorded_at"))
    fresh = {claim.id: claim for claim in batch if claim.id not in there}
    earlier = [claim for claim in batch if claim.id in there and claim.recorded_at < there[claim.id]]
    insert(ClaimRow, COLUMNS, map(cells_of, fresh.values()))
    ClaimRow.objects.bulk_update([row_of(claim) for claim in earlier], ["recorded_at", "plain"], batch_size=200)
    touched.update(claim.subject for claim in (*fresh.values(), *earlier))
    return len(fresh), len(batch) - len(fresh)


def _kept(sort: str, content: dict[str, Any]) -> set[str]:
    """Whether something was new: a set with an empty subject, which touches no view."""
    for name in ("recorded_at", "made_at"):
        if name in content:
            content[name] = datetime.fromisoformat(content[name])
    if sort == "dataset":
        row, made = DatasetRow.objects.get_or_create(sha256=content.pop("sha256"), defaults=content)
        if not made and content["recorded_at"] < row.recorded_at:
            DatasetRow.objects.filter(pk=row.pk).update(**content)
    elif sort == "assessment":
        key = {name: content.pop(name) for name in ("run", "pledge")}
        _, made = AssessmentRow.objects.get_or_create(**key, defaults=content)
    elif sort == "snapshot":
        _, made = SnapshotRow.objects.get_or_create(id=content.pop("id"), defaults=content)
    else:
        return set()
    return {""} if made else set()


def _sum(first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int]:
    return first[0] + second[0], first[1] + second[1]
