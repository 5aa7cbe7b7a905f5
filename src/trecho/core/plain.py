"""Values ⇄ plain dicts: the one shape of files, API and database (contracts: Shapes)."""

from typing import Any, TypeVar

import msgspec

from trecho import __version__
from trecho.core.dates import PartialDate
from trecho.core.link import LinkState
from trecho.core.noun import Nonsense
from trecho.core.plan import Area, Reading

Shape = TypeVar("Shape")
_LINK_FIELDS = {"activity", "commitment", "grade", "score"}


def plain(value: object) -> Any:
    """The value as dicts, lists, strings and numbers; codings are spread over the items of a reading or an area."""
    shape = msgspec.json.decode(msgspec.json.encode(value, enc_hook=_as_text))
    if isinstance(value, Reading):
        return {**shape, "areas": [_spread(area) for area in shape["areas"]]}
    return _spread(shape) if isinstance(value, Area) else shape


def value_of(shape: type[Shape], data: object) -> Shape:
    """The value of `shape` that `data` writes; raises Nonsense naming the field that does not fit."""
    try:
        return msgspec.convert(_gathered(data) if shape is Reading else data, shape, dec_hook=_from_text, strict=True)
    except msgspec.ValidationError as error:
        raise _nonsense(error) from None


def _nonsense(error: msgspec.ValidationError) -> Nonsense:
    """What a value says of itself at birth, with the field that it stands in; msgspec's own words for what it refuses."""
    said = error.__cause__
    if not isinstance(said, Nonsense):
        return Nonsense(str(error))
    place = str(error).removeprefix(str(said)).removeprefix(" - at ")
    return Nonsense("%(why)s - at %(place)s", why=said.sentence, place=place) if place else said


def value_in(shape: type[Shape], data: bytes) -> Shape:
    """The value of `shape` that JSON from outside writes; raises Nonsense for whatever is wrong with it."""
    try:
        return value_of(shape, msgspec.json.decode(data))
    except RecursionError:
        raise Nonsense("it is nested without end") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Nonsense(str(error)) from None


def as_json(value: object, *, indent: int = 0) -> bytes:
    """UTF-8 JSON of the value's plain shape; `indent` spaces a level, none on one line."""
    encoded = msgspec.json.encode(plain(value))
    return msgspec.json.format(encoded, indent=indent) if indent else encoded


def stamped(schema: str, fields: object) -> dict[str, Any]:
    """The plain shape of `fields` behind the stamp of every JSON output: Trecho's version and the name of the shape."""
    return {"trecho": {"version": __version__, "schema": schema}, **published(plain(fields))}


def published(shape: Any) -> Any:
    """The plain shape with every link in it in one of the three states that others know (Link.published_state)."""
    if isinstance(shape, list):
        return [published(part) for part in shape]
    if not isinstance(shape, dict):
        return shape
    whole = {name: published(part) for name, part in shape.items()}
    if whole.get("state") == LinkState.UNSURE and whole.keys() >= _LINK_FIELDS:
        whole["state"] = LinkState.PROPOSED.value
    return whole


def _as_text(value: object) -> object:
    return str(value)


def _from_text(shape: type, data: object) -> object:
    if shape is PartialDate and isinstance(data, str):
        return PartialDate(data)
    raise NotImplementedError(f"no plain shape for {shape}")


def _spread(area: dict[str, Any]) -> dict[str, Any]:
    for item in area["items"]:
        item.update(item.pop("coding") or {})
    return area


_CODING_FIELDS = (
    "pledges",
    "targets",
    "mechanisms",
    "instruments",
    "beneficiaries",
    "conditions",
    "sdg_goals",
    "crs_sectors",
    "crs_purposes",
)


def _gathered(data: Any) -> Any:
    if not isinstance(data, dict):
        return data
    return {
        **data,
        "areas": [
            {**area, "items": [_with_coding(item) for item in area.get("items", ())]} for area in data.get("areas", ())
        ],
    }


def _with_coding(item: dict[str, Any]) -> dict[str, Any]:
    if "checkability" not in item:
        return item
    coded = {field: item[field] for field in (*_CODING_FIELDS, "checkability") if field in item}
    return {**{field: value for field, value in item.items() if field not in coded}, "coding": coded}
