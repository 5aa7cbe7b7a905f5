"""The one Arrow schema of activities in the lake, and the way there from columns and back to activities."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa

from trecho.core.activity import Activity, ActivityKind, Actor, Amount, Cited, Origin, Quantity, Rung, Sector
from trecho.core.activity_columns import FLAT, LISTS, MAPS, ONCE, SCALARS, STRUCTS, ActivityColumns
from trecho.core.dates import PartialDate
from trecho.core.plain import value_of
from trecho.lake.arrays import numbers, texts, truths

_TEXT = pa.string()
_TYPES = {"byte_start": pa.int64(), "byte_end": pa.int64()}
_FIELD_TYPES = {
    "amounts.estimated": pa.bool_(),
    "quantity.value": pa.float64(),
    "quantity.high": pa.float64(),
    "scores.value": pa.float64(),
}


def _struct(part: str) -> pa.DataType:
    return pa.struct([(field, _FIELD_TYPES.get(f"{part}.{field}", _TEXT)) for field in STRUCTS[part]])


SCHEMA = pa.schema(
    [
        *(pa.field(name, pa.dictionary(pa.int32(), _TEXT)) for name in ONCE),
        *(pa.field(name, _TYPES.get(name, _TEXT)) for name in SCALARS),
        *(pa.field(part, pa.map_(_TEXT, _FIELD_TYPES.get(f"{part}.value", _TEXT))) for part in MAPS),
        *(pa.field(part, pa.list_(_TEXT)) for part in LISTS),
        *(pa.field(part, pa.list_(_struct(part))) for part in STRUCTS),
    ]
)

# Columns that say the same few things again and again; the others are words that seldom come twice.
DICTIONARIES = [
    *ONCE,
    *("version", "sha256", "url", "publisher", "published_on", "language", "kind", "status", "rung"),
    *(f"{part}.key_value.key" for part in MAPS),
    *(f"{part}.list.element" for part in ("countries", "flags")),
    *(
        f"{part}.list.element.{field}"
        for part, fields in STRUCTS.items()
        for field in fields
        if field not in {"value", "high"}
    ),
]


def batch_of(columns: ActivityColumns) -> pa.RecordBatch:
    """The columns as one Arrow batch of SCHEMA, with buffers of its own."""
    rows = len(columns)
    arrays = [_repeated(value, rows) for value in (columns.kind, columns.name)]
    arrays += [_values(columns, name, _TYPES.get(name, _TEXT)) for name in SCALARS]
    arrays += [_mapped(columns, part) for part in MAPS]
    arrays += [_listed(columns, part, _values(columns, part, _TEXT)) for part in LISTS]
    arrays += [_listed(columns, part, _structs(columns, part)) for part in STRUCTS]
    # Every array has its type already: a cast would load Arrow's whole library of functions.
    return pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)


def _values(columns: ActivityColumns, name: str, kind: pa.DataType) -> pa.Array:
    values = columns.columns[name]
    if kind == _TEXT:
        return texts(values)
    return truths(values) if kind == pa.bool_() else numbers(values, kind)


def _repeated(value: str, rows: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(numbers([0] * rows, pa.int32()), texts([value]))


def _ends(columns: ActivityColumns, part: str) -> pa.Buffer:
    ends = np.zeros(len(columns) + 1, np.int32)
    ends[1:] = columns.ends[part]
    return pa.py_buffer(ends)


def _listed(columns: ActivityColumns, part: str, values: pa.Array) -> pa.Array:
    kind = SCHEMA.field(part).type
    return pa.Array.from_buffers(kind, len(columns), [None, _ends(columns, part)], 0, children=[values])


def _mapped(columns: ActivityColumns, part: str) -> pa.Array:
    kind = _FIELD_TYPES.get(f"{part}.value", _TEXT)
    entry = pa.struct([pa.field("key", _TEXT, nullable=False), pa.field("value", kind)])
    pair = [texts(columns.columns[FLAT[part]]), _values(columns, f"{part}.value", kind)]
    entries = pa.StructArray.from_arrays(pair, fields=list(entry))
    return pa.Array.from_buffers(
        SCHEMA.field(part).type, len(columns), [None, _ends(columns, part)], 0, children=[entries]
    )


def _structs(columns: ActivityColumns, part: str) -> pa.Array:
    names = [f"{part}.{field}" for field in STRUCTS[part]]
    values = [_values(columns, name, _FIELD_TYPES.get(name, _TEXT)) for name in names]
    return pa.StructArray.from_arrays(values, fields=list(_struct(part)))


def activities_of(batch: pa.RecordBatch) -> Iterator[Activity]:
    """The activities that a batch of SCHEMA holds, as they were before; columns that are left out count as empty."""
    names = set(batch.schema.names)
    for row in batch.to_pylist(maps_as_pydicts="strict"):
        yield _activity(row, names)


def _activity(row: dict[str, Any], names: set[str]) -> Activity:
    source = {
        name: row[name] for name in SCALARS if name in names and name in Origin.__struct_fields__ and name != "kind"
    }
    locator = row.get("locator")
    if locator is None and row.get("byte_start") is not None:
        locator = f"bytes={row['byte_start']}-{row['byte_end']}"
    source |= {"kind": row.get("source_kind") or "", "name": row.get("source_name") or "", "locator": locator}
    for shape, part in ((Actor, "actors"), (Sector, "sectors"), (Quantity, "quantity"), (Cited, "cites")):
        row[part] = tuple(shape(**each) for each in row.get(part) or ())
    row["amounts"] = tuple(_amount(each) for each in row.get("amounts") or ())
    wanted = {name: row[name] for name in Activity.__struct_fields__ if row.get(name) is not None}
    dates = {name: PartialDate(iso) for name, iso in (row.get("dates") or {}).items()}
    for part in LISTS:
        wanted[part] = tuple(row.get(part) or ())
    return Activity(**{**wanted, "source": value_of(Origin, source), "dates": dates, **_enumerated(row)})


def _enumerated(row: dict[str, Any]) -> dict[str, Any]:
    return {"kind": ActivityKind(row["kind"]), "rung": Rung(row["rung"]) if row.get("rung") else None}


def _amount(fields: dict[str, Any]) -> Amount:
    high = Decimal(fields["high"]) if fields.get("high") else None
    moment = PartialDate(fields["date"]) if fields["date"] else None
    return Amount(
        **{**fields, "rung": Rung(fields["rung"]), "value": Decimal(fields["value"]), "high": high, "date": moment}
    )
