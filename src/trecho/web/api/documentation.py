"""The API explained on one page that needs no scripts, out of its own OpenAPI description."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from trecho.core.noun import Noun
from trecho.web.addresses import Addresses
from trecho.web.api.reading import api


class Parameter(Noun, frozen=True):
    """A parameter of an address: its name, whether it must be given, what it looks like."""

    name: str
    required: bool
    looks: str


class Entry(Noun, frozen=True):
    """An address of the API and what it answers."""

    address: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]


def documentation(request: HttpRequest) -> HttpResponse:
    """The page: every address with its parameters, and an example for each that needs no identifier."""
    language = (get_language() or "en").split("-")[0]
    schema = api.get_openapi_schema()
    shown = {
        "entries": tuple(_entries(schema)),
        "shapes": sorted(schema["components"]["schemas"]),
        "root": request.build_absolute_uri("/")[:-1],
    }
    return render(request, "api.html", {**shown, "asked": None, "language": language, "at": Addresses(language, "")})


def _entries(schema: Mapping[str, Any]) -> Iterator[Entry]:
    for address, methods in schema["paths"].items():
        for operation in methods.values():
            parameters = tuple(_parameter(found) for found in operation.get("parameters", ()))
            yield Entry(address, operation["summary"], operation.get("description", ""), parameters)


def _parameter(found: Mapping[str, Any]) -> Parameter:
    schema = found["schema"]
    limits = [
        f"{name} {schema[key]}"
        for key, name in (("minimum", "≥"), ("maximum", "≤"), ("maxLength", "≤"))
        if key in schema
    ]
    return Parameter(found["name"], bool(found.get("required")), " ".join([schema.get("type", "string"), *limits]))
