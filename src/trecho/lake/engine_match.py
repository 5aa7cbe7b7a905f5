"""Matching as one pure function from an Arrow batch of activities to an Arrow batch of ranked links."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import msgspec
import pyarrow as pa

from trecho.core.matching.deeds import Deed
from trecho.core.matching.linking import links_of
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.promises import Promised
from trecho.core.matching.ranking import ranked
from trecho.core.matching.weighing import Weights
from trecho.core.noun import Noun
from trecho.lake.engine import as_batch, as_bytes

_STRINGS = pa.list_(pa.string())
DEEDS = pa.schema(
    [
        ("id", pa.string()),
        ("text", pa.string()),
        ("language", pa.string()),
        ("description", pa.string()),
        ("sectors", _STRINGS),
        ("countries", _STRINGS),
        ("month", pa.string()),
        ("units", _STRINGS),
        ("counts", pa.list_(pa.float64())),
        ("works", pa.bool_()),
        ("usd", pa.float64()),
    ]
)
LINKS = pa.schema(
    [
        ("activity", pa.string()),
        ("commitment", pa.string()),
        ("rank", pa.int16()),
        ("score", pa.float64()),
        ("grade", pa.int8()),
        ("reasons", pa.string()),
    ]
)
# Columns of the lake's activities that matching reads; the others never leave the file.
READ = ("id", "title", "description", "sectors", "countries", "dates", "quantity", "amounts", "flags")


class Matching(Noun, frozen=True, kw_only=True):
    """What to match with: a plan's commitments and period, the weights, how many links, and whether to use meaning.

    Called with the bytes of a batch it returns those of its links; the same value gives the same bytes anywhere.
    """

    promises: tuple[Promised, ...]
    period: tuple[str, str] | None
    weights: Weights
    top: int = 10
    least: float = 0.0
    meaning: bool = False

    def __call__(self, data: bytes) -> bytes:
        """The links of a batch of deeds or of the lake's activities, deed by deed, best first."""
        return as_bytes(self.links(as_batch(data)))

    def links(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The links of a batch as LINKS; reasons are JSON text."""
        plan = _plan_side(msgspec.msgpack.encode((self.promises, self.period, self.meaning)))
        found = ranked(deeds_in(batch), plan, self.weights, self.top)
        rows = list(links_of(found, plan, self.weights, self.least))
        reasons = msgspec.json.Encoder()
        columns: list[list[Any]] = [
            [link.activity for link in rows],
            [link.commitment for link in rows],
            [link.rank for link in rows],
            [link.score for link in rows],
            [int(link.grade) for link in rows],
            [reasons.encode(link.reasons).decode() for link in rows],
        ]
        arrays = [pa.array(column, field.type) for column, field in zip(columns, LINKS, strict=True)]
        return pa.RecordBatch.from_arrays(arrays, schema=LINKS)


@lru_cache(maxsize=4)
def _plan_side(written: bytes) -> PlanSide:
    """The plan's side, made once in every process."""
    from trecho.reference.matching import plan_side

    promises, period, meaning = msgspec.msgpack.decode(
        written, type=tuple[tuple[Promised, ...], tuple[str, str] | None, bool]
    )
    return plan_side(promises, period, meaning=meaning)


def deeds_batch(deeds: Iterable[Deed]) -> pa.RecordBatch:
    """Deeds as a batch of DEEDS."""
    rows = list(deeds)
    columns: list[list[Any]] = [
        [deed.id for deed in rows],
        [deed.text for deed in rows],
        [deed.language for deed in rows],
        [deed.description for deed in rows],
        [deed.sectors for deed in rows],
        [deed.countries for deed in rows],
        [deed.month for deed in rows],
        [[unit for _, unit in deed.quantity] for deed in rows],
        [[count for count, _ in deed.quantity] for deed in rows],
        [deed.works for deed in rows],
        [deed.usd for deed in rows],
    ]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, DEEDS, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=DEEDS)


def deeds_in(batch: pa.RecordBatch) -> Iterator[Deed]:
    """The deeds of a batch of DEEDS, or of the lake's activities."""
    if "text" in batch.schema.names:
        for row in batch.to_pylist():
            counted = tuple(zip(row.pop("counts") or (), row.pop("units") or (), strict=True))
            row |= {name: tuple(row[name] or ()) for name in ("sectors", "countries")}
            yield Deed(quantity=counted, **row)
        return
    present = [name for name in READ if name in batch.schema.names]
    for row in batch.select(present).to_pylist(maps_as_pydicts="lossy"):
        yield _lake_deed(row)


def _lake_deed(row: dict[str, Any]) -> Deed:
    titles: dict[str, str] = row.get("title") or {}
    language = next(iter(titles), "en")
    return Deed(
        id=row["id"],
        text=titles.get(language) or "",
        language=language,
        description=(row.get("description") or {}).get(language) or "",
        sectors=tuple(
            sector["code"] for sector in row.get("sectors") or () if (sector["vocabulary"] or "").startswith("DAC")
        ),
        countries=tuple(row.get("countries") or ()),
        month=min((date[:7] for date in (row.get("dates") or {}).values() if date), default=""),
        quantity=tuple((float(one["value"]), one["unit"]) for one in row.get("quantity") or ()),
        works="infrastructure" in (row.get("flags") or ()),
        usd=max((float(one["value"]) for one in row.get("amounts") or () if one["currency"] == "USD"), default=0.0),
    )
