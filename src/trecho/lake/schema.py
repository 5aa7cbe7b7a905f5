"""The one Arrow schema of activities in the lake, and the way there from columns and back to activities."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pyarrow as pa

from trecho.core.activity import Activity, ActivityKind, Actor, Amount, Cited, Origin, Quantity, Rung, Sector
from trecho.core.activity_columns import FLAT, LISTS, MAPS, ONCE, SCALARS, STRUCTS, ActivityColumns
from trecho.core.dates import PartialDate
from trecho.core.plain import value_of

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


def batch_of(columns: ActivityColumns) -> pa.RecordBatch:
    """The columns as one Arrow batch of SCHEMA, with buffers of its own."""
    rows = len(columns)
    arrays = [_repeated(value, rows) for value in (columns.kind, columns.name)]
    arrays += [pa.array(columns.columns[name], _TYPES.get(name, _TEXT)) for name in SCALARS]
    arrays += [_mapped(columns, part) for part in MAPS]
    arrays += [
        pa.ListArray.from_arrays(_offsets(columns, part), pa.array(columns.columns[part], _TEXT)) for part in LISTS
    ]
    arrays += [pa.ListArray.from_arrays(_offsets(columns, part), _structs(columns, part)) for part in STRUCTS]
    return pa.RecordBatch.from_arrays(
        [array.cast(field.type) for array, field in zip(arrays, SCHEMA, strict=True)], schema=SCHEMA
    )


def _repeated(value: str, rows: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array([0] * rows, pa.int32()), pa.array([value]))


def _offsets(columns: ActivityColumns, part: str) -> pa.Array:
    return pa.array([0, *columns.ends[part]], pa.int32())


def _mapped(columns: ActivityColumns, part: str) -> pa.Array:
    keys = pa.array(columns.columns[FLAT[part]], _TEXT)
    kind = _FIELD_TYPES.get(f"{part}.value", _TEXT)
    return pa.MapArray.from_arrays(_offsets(columns, part), keys, pa.array(columns.columns[f"{part}.value"], kind))


def _structs(columns: ActivityColumns, part: str) -> pa.Array:
    fields = STRUCTS[part]
    kinds = [_FIELD_TYPES.get(f"{part}.{field}", _TEXT) for field in fields]
    values = [pa.array(columns.columns[f"{part}.{field}"], kind) for field, kind in zip(fields, kinds, strict=True)]
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
