"""The typed Python client, made from the API's own OpenAPI description: one file that needs nothing but Python.

It is served at `/api/client.py`, so that it always fits the server that it was fetched from.
"""

import json
import keyword
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse

from trecho.web.api.reading import api

_PLAIN_TYPES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_FRAME = Path(__file__).parents[1] / "templates" / "trecho_client.txt"
_NEXT = ",\n        "
_WIDTH = 110  # letters in a line of the client


def client(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  (Django's signature)
    """The client as a file to be saved beside one's own program."""
    answer = HttpResponse(source(), content_type="text/x-python; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="trecho_client.py"'
    return answer


@cache
def source() -> str:
    """The client's text."""
    return source_of(json.loads(json.dumps(api.get_openapi_schema())))


def source_of(schema: Mapping[str, Any]) -> str:
    """A Python module with a TypedDict for each shape and a method for each address of an OpenAPI description."""
    shapes = schema["components"]["schemas"]
    asked = {name for name in shapes if name not in _answered(schema)}
    return _FRAME.read_text(encoding="utf-8").format(
        version=schema["info"]["version"],
        shapes="\n\n\n".join(_shape(name, shape) for name, shape in shapes.items() if name not in asked),
        methods="\n\n".join(_method(path, found["get"]) for path, found in schema["paths"].items()),
    )


def _answered(schema: Mapping[str, Any]) -> set[str]:
    """The names of the shapes that some answer holds, directly or within another."""
    shapes = schema["components"]["schemas"]
    waiting, met = list(_references(schema["paths"])), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in met:
            met.add(name)
            waiting += _references(shapes[name])
    return met


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, Mapping):
        if "$ref" in part:
            yield _named(part)
        for value in part.values():
            yield from _references(value)
    elif isinstance(part, list):
        for value in part:
            yield from _references(value)


def _shape(name: str, shape: Mapping[str, Any]) -> str:
    if "properties" not in shape:
        return f"{name}: TypeAlias = {_type(shape)}"
    required = shape.get("required", ())
    fields = {
        field: _type(part) if field in required else f"NotRequired[{_type(part)}]"
        for field, part in shape["properties"].items()
    }
    told = shape.get("description", "").split("\n")[0].replace("\\", "\\\\").replace('"""', "'''")
    if any(not field.isidentifier() or keyword.iskeyword(field) for field in fields):
        inside = ", ".join(f"{field!r}: {kind!r}" for field, kind in fields.items())
        return f'# {told}\n{name} = TypedDict("{name}", {{{inside}}})'
    lines = "\n".join(f"    {field}: {kind}" for field, kind in fields.items())
    return f'class {name}(TypedDict):\n    """{told or name}"""\n\n{lines}'


def _type(shape: Mapping[str, Any]) -> str:
    """The Python type of a JSON schema."""
    if "$ref" in shape:
        return _named(shape)
    kind = shape.get("type")
    either = shape.get("anyOf") or ([{**shape, "type": one} for one in kind] if isinstance(kind, list) else [])
    if either:
        return _either(either)
    if "enum" in shape or "const" in shape:
        return f"Literal[{', '.join(map(_quoted, shape.get('enum') or [shape['const']]))}]"
    if kind == "array":
        return f"list[{_either(shape.get('prefixItems') or [shape.get('items') or {}])}]"
    inside = shape.get("additionalProperties")
    whole = f"dict[str, {_type(inside) if isinstance(inside, Mapping) else 'Any'}]"
    return whole if kind == "object" else _PLAIN_TYPES.get(str(kind), "Any")


def _either(shapes: Iterable[Mapping[str, Any]]) -> str:
    return " | ".join(dict.fromkeys(_type(shape) for shape in shapes))


def _method(path: str, operation: Mapping[str, Any]) -> str:
    """The method for an address; a list has a second one that goes on from page to page."""
    name = operation["operationId"].rpartition("reading_")[2]
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]["properties"]
    told = operation.get("description") or operation["summary"]
    parameters = operation["parameters"]
    in_path = [found["name"] for found in parameters if found["in"] == "path"]
    address = f'f"{path}"' if in_path else f'"{path}"'
    for one in in_path:
        address = address.replace(f"{{{one}}}", f"{{quote({one})}}")
    if "items" not in answer:
        return _written(name, parameters, f"Answer[{_type(answer['item'])}]", told, f"_ask({address}, ")
    item = _type(answer["items"]["items"])
    whole = [found for found in parameters if found["name"] not in {"page", "size"}]
    page = _written(name, parameters, f"Page[{item}]", told, f"_ask({address}, ")
    every = _written(f"every_{name}", whole, f"Iterator[{item}]", f"{told} All, page by page.", f"_every({address}, ")
    return f"{page}\n\n{every}"


def _written(name: str, parameters: Sequence[Mapping[str, Any]], answer: str, told: str, asked: str) -> str:
    given = [found["name"] for found in parameters if found["in"] == "path" or found.get("required")]
    free = [found for found in parameters if found["name"] not in given]
    named = [
        f"{found['name']}: {_type(found['schema'])} = {_quoted(found['schema'].get('default', ''))}" for found in free
    ]
    signature = ["self", *(f"{one}: str" for one in given), *(["*", *named] if named else [])]
    head = f"    def {name}({', '.join(signature)}) -> {answer}:"
    if len(head) > _WIDTH:
        head = f"    def {name}(\n        {_NEXT.join(signature)},\n    ) -> {answer}:"
    query = ", ".join(f'"{found["name"]}": {found["name"]}' for found in parameters if found["in"] != "path")
    return f'{head}\n        """{told}"""\n        answer: {answer} = self.{asked}{{{query}}})\n        return answer'


def _named(shape: Mapping[str, Any]) -> str:
    return str(shape["$ref"]).rpartition("/")[2]


def _quoted(value: object) -> str:
    return json.dumps(value) if isinstance(value, str) else repr(value)
