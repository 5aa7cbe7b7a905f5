"""Many activities column by column, as the lake keeps them: flat lists of values, with the end of each activity's part."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from trecho.core.activity import Activity, Origin
from trecho.core.plain import value_of

# One value for each activity.
SCALARS = (
    "id", "version", "sha256", "record", "locator", "url", "publisher", "published_on", "language",
    "byte_start", "byte_end", "kind", "status", "rung", "parent",
)  # fmt: skip
# Words or numbers by key: text by language, dates by name.
MAPS = ("title", "description", "dates", "spans", "scores")
LISTS = ("countries", "estimated", "related", "covers", "flags")
# Parts of an activity that have fields of their own.
STRUCTS = {
    "actors": ("role", "name", "country", "type"),
    "sectors": ("vocabulary", "code", "name"),
    "amounts": ("rung", "value", "currency", "date", "estimated", "basis", "high"),
    "quantity": ("value", "unit", "high"),
    "cites": ("url", "title", "publisher", "type"),
}
ONCE = ("source_kind", "source_name")


class ActivityColumns:
    """The columns of activities of one dataset; `columns["amounts.value"]` is flat, `ends["amounts"]` counts up.

    `ends[part][n]` is how many values the first n+1 activities have together. Rows are added whole by `add`; or a
    reader puts whole columns into the dictionaries: lists, or `Packed` texts, and for ends arrays of numbers.
    """

    __slots__ = ("columns", "ends", "kind", "name", "sha256")

    def __init__(self, kind: str, name: str, sha256: str | None = None) -> None:
        self.kind = kind
        self.name = name
        self.sha256 = sha256
        self.columns: dict[str, Any] = {name: [] for name in SCALARS}
        self.columns |= {f"{part}.{field}": [] for part in MAPS for field in ("key", "value")}
        self.columns |= {part: [] for part in LISTS}
        self.columns |= {f"{part}.{field}": [] for part, fields in STRUCTS.items() for field in fields}
        self.ends: dict[str, Any] = {part: [] for part in (*MAPS, *LISTS, *STRUCTS)}

    def __len__(self) -> int:
        """How many activities there are."""
        return len(self.columns["id"])

    def close_row(self) -> None:
        """Marks the end of an activity in every part that may hold several values."""
        for part, ends in self.ends.items():
            ends.append(len(self.columns[FLAT[part]]))

    def add(self, activity: Activity) -> None:
        """Appends one activity."""
        for name in SCALARS:
            self.columns[name].append(_scalar(activity, name))
        for part in MAPS:
            for key, value in getattr(activity, part).items():
                self.columns[f"{part}.key"].append(key)
                self.columns[f"{part}.value"].append(value)
        for part in LISTS:
            self.columns[part].extend(getattr(activity, part))
        for part, fields in STRUCTS.items():
            for each in getattr(activity, part):
                for field in fields:
                    value = getattr(each, field)
                    self.columns[f"{part}.{field}"].append(str(value) if isinstance(value, Decimal) else value)
        self.close_row()

    def activities(self) -> Iterator[Activity]:
        """The activities again, one by one, as they were added."""
        starts = dict.fromkeys(self.ends, 0)
        for row in range(len(self)):
            ends = {part: ends[row] for part, ends in self.ends.items()}
            yield self._activity(row, {part: slice(starts[part], ends[part]) for part in ends})
            starts = ends

    def _activity(self, row: int, places: Mapping[str, slice]) -> Activity:
        flat = self.columns
        plain: dict[str, object] = {name: flat[name][row] for name in ("id", "kind", "status", "rung", "parent")}
        plain["source"] = {"kind": self.kind, "name": self.name} | {
            name: flat[name][row] for name in SCALARS if name in Origin.__struct_fields__ and name != "kind"
        }
        for part in MAPS:
            place = places[part]
            plain[part] = dict(zip(flat[f"{part}.key"][place], flat[f"{part}.value"][place], strict=True))
        for part in LISTS:
            plain[part] = flat[part][places[part]]
        for part, fields in STRUCTS.items():
            rows = zip(*(flat[f"{part}.{field}"][places[part]] for field in fields), strict=True)
            plain[part] = [dict(zip(fields, values, strict=True)) for values in rows]
        return value_of(Activity, plain)


# The flat list that tells how many values a part has.
FLAT = (
    {part: f"{part}.key" for part in MAPS}
    | {part: part for part in LISTS}
    | {part: f"{part}.{fields[0]}" for part, fields in STRUCTS.items()}
)


# The flat lists of a part, in the order of its fields.
LISTS_OF = (
    {part: (f"{part}.key", f"{part}.value") for part in MAPS}
    | {part: (part,) for part in LISTS}
    | {part: tuple(f"{part}.{field}" for field in fields) for part, fields in STRUCTS.items()}
)


def _scalar(activity: Activity, name: str) -> object:
    if name in {"byte_start", "byte_end"}:
        return _byte_of(activity.source, name)
    if name in {"id", "kind", "status", "rung", "parent"}:
        return getattr(activity, name)
    return getattr(activity.source, name)


def _byte_of(origin: Origin, name: str) -> int | None:
    kind, _, place = (origin.locator or "").partition("=")
    if kind != "bytes":
        return None
    start, _, end = place.partition("-")
    return int(start if name == "byte_start" else end)
