"""Results as they stand: the latest run over a whole plan, with what was assessed again since, commitment by commitment."""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q

from trecho.core.assessment import Assessment
from trecho.core.plain import value_of
from trecho.store.models import AssessmentRow
from trecho.store.plain_text import decoded

_PARTIAL = "+"  # in front of the name of a run over one commitment alone


def run_of_one(commitment: str, state: str) -> str:
    """The name of a run over one commitment at a state of the register, 64 characters."""
    return _PARTIAL + hashlib.sha256(f"{state} {commitment}".encode()).hexdigest()[:63]


def standing(plan: str, as_of: datetime | None = None) -> tuple[Assessment, ...]:
    """The results for a plan that stand at a moment, in the order of the document."""
    rows = AssessmentRow.objects.filter(plan=plan)
    rows = rows if as_of is None else rows.filter(made_at__lte=as_of)
    whole = rows.exclude(run__startswith=_PARTIAL).order_by("-made_at", "-id").first()
    wanted = Q(run__startswith=_PARTIAL)
    if whole is not None:
        wanted = Q(run=whole.run) | (wanted & Q(made_at__gte=whole.made_at))
    by_commitment: dict[str, list[AssessmentRow]] = {}
    runs: dict[str, list[AssessmentRow]] = {}
    for row in rows.filter(wanted).order_by("made_at", "id"):
        if whole is not None and row.run == whole.run:
            by_commitment.setdefault(_commitment(row), []).append(row)
        else:
            runs.setdefault(row.run, []).append(row)
    for again in runs.values():
        by_commitment[_commitment(again[0])] = again
    return tuple(value_of(Assessment, decoded(row.plain)) for found in by_commitment.values() for row in found)


def history(plan: str, commitment: str = "") -> Iterator[tuple[datetime, Assessment]]:
    """Every result ever kept for a plan (for one commitment of it), with the moment it was made at, oldest first."""
    rows = AssessmentRow.objects.filter(plan=plan).order_by("made_at", "id")
    if commitment:
        rows = rows.filter(pledge__startswith=f"{commitment}#")
    for row in rows.iterator(chunk_size=1000):
        yield row.made_at, value_of(Assessment, decoded(row.plain))


def _commitment(row: AssessmentRow) -> str:
    return row.pledge.rpartition("#")[0]
