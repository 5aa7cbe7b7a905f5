"""Claims in their table: rows ⇄ claims, and the claims that were known at a moment."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec
from django.db.models import QuerySet

from trecho.core.claim import Claim
from trecho.core.dates import PartialDate
from trecho.core.folding.live import live
from trecho.core.noun import Noun
from trecho.core.vocabulary import type_of
from trecho.store.models import ClaimRow


def _date(shape: type, data: object) -> object:
    if shape is PartialDate and isinstance(data, str):
        return PartialDate(data)
    raise NotImplementedError


_READER = msgspec.json.Decoder(Claim, dec_hook=_date)
_WRITER = msgspec.json.Encoder(enc_hook=str)


class Ledger(Noun, frozen=True):
    """Claims as they were known at a moment, in the order of recording, retracted ones and retractions included."""

    claims: tuple[Claim, ...]

    def live(self) -> tuple[Claim, ...]:
        """Those that hold."""
        return live(self.claims)


def claim_from(text: str) -> Claim:
    """The claim that a row's JSON writes."""
    return _READER.decode(text)


COLUMNS = ("id", "plain", "type", "subject", "property", "source", "author", "retracts", "recorded_at")


def columns_of(claim: Claim) -> tuple[Any, ...]:
    """The copies of a claim's parts that it is found by, as they stand in the columns behind `plain`."""
    return (
        type_of(claim.subject),
        claim.subject,
        claim.attribute,
        claim.passage.source,
        claim.author.name,
        claim.retracts or "",
        claim.recorded_at.astimezone(UTC),
    )


def cells_of(claim: Claim) -> tuple[Any, ...]:
    """The values that keep a claim, in the order of COLUMNS."""
    return (claim.id, _WRITER.encode(claim).decode(), *columns_of(claim))


def row_of(claim: Claim) -> ClaimRow:
    """The row that keeps a claim."""
    return ClaimRow(**dict(zip(COLUMNS, cells_of(claim), strict=True)))


def claims_in(rows: QuerySet[ClaimRow]) -> tuple[Claim, ...]:
    """The claims of rows, in the order of recording; ids are taken from the table (`trecho verify` recomputes them)."""
    out = []
    for identifier, text in rows.order_by("recorded_at", "id").values_list("id", "plain").iterator(chunk_size=5000):
        claim = _READER.decode(text)
        claim.__dict__["id"] = identifier
        out.append(claim)
    return tuple(out)


def claims_until(
    as_of: datetime | None,
    *,
    subject: str | None = None,
    subjects: Iterable[str] | None = None,
    source: str | None = None,
    types: Iterable[str] = (),
    properties: Iterable[str] = (),
) -> Ledger:
    """The claims recorded until `as_of`, of one subject or some, of one source, of some subject types or properties, or all.

    With `properties`, retractions come along, so that what holds can be told.
    """
    rows = ClaimRow.objects.all()
    if as_of is not None:
        rows = rows.filter(recorded_at__lte=as_of)
    if subject is not None:
        rows = rows.filter(subject=subject)
    if subjects is not None:
        rows = rows.filter(subject__in=tuple(subjects))
    if source is not None:
        rows = rows.filter(source=source)
    if types:
        rows = rows.filter(type__in=tuple(types))
    if properties:
        rows = rows.filter(property__in=(*properties, "retraction"))
    return Ledger(claims_in(rows))
