"""OpenAPI schemas out of the core's nouns: one shape for files, pages and programs, described once."""

from functools import cache
from typing import Any

import msgspec

from trecho.core.activity import Activity
from trecho.core.assessment import Assessment
from trecho.core.claim import Claim
from trecho.core.contradiction import Contradiction
from trecho.core.dates import PartialDate
from trecho.core.link import Link
from trecho.core.meeting import Meeting
from trecho.core.member import Member
from trecho.core.noun import Noun
from trecho.core.permissions import Person
from trecho.core.plan import Commitment, Plan
from trecho.core.source import Source

SHAPES: tuple[type[Noun], ...] = (
    Plan,
    Commitment,
    Assessment,
    Link,
    Activity,
    Member,
    Meeting,
    Source,
    Contradiction,
    Claim,
    Person,
)
_REFERENCE = "#/components/schemas/{name}"


@cache
def components() -> dict[str, Any]:
    """The schemas of every shape by name, and of the envelope that each answer comes in."""
    _, schemas = msgspec.json.schema_components(SHAPES, schema_hook=_schema_of, ref_template=_REFERENCE)
    return {**schemas, "Trouble": _TROUBLE}


def answers(shape: type[Noun], *, many: bool = False) -> dict[str, Any]:
    """What an address answers, for its OpenAPI entry: one value of the shape or a page of them, and how it refuses."""
    one = {"$ref": _REFERENCE.format(name=shape.__name__)}
    properties: dict[str, Any] = {
        "trecho": _STAMP,
        "snapshot": {"type": ["string", "null"]},
        "revision": {"type": "integer"},
    }
    if many:
        numbers = {name: {"type": "integer"} for name in ("total", "page", "size")}
        properties |= {**numbers, "next": {"type": ["string", "null"]}, "items": {"type": "array", "items": one}}
    else:
        properties["item"] = one
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    refusal = {"content": {"application/json": {"schema": {"$ref": _REFERENCE.format(name="Trouble")}}}}
    return {
        "responses": {
            200: {"description": "OK", "content": {"application/json": {"schema": schema}}},
            304: {"description": "Unchanged since the ETag that was sent"},
            400: {"description": "A parameter cannot be understood", **refusal},
            401: {"description": "No open token came with the call", **refusal},
            404: {"description": "There is no such thing", **refusal},
            429: {"description": "Too many requests: try again later", **refusal},
        }
    }


def _schema_of(shape: type) -> dict[str, Any]:
    if shape is PartialDate:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "description": "ISO 8601, as exact as known"}
    raise NotImplementedError(f"no schema for {shape}")


_STAMP = {
    "type": "object",
    "properties": {"version": {"type": "string"}, "schema": {"type": "string"}},
    "required": ["version", "schema"],
}
_TROUBLE = {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]}
