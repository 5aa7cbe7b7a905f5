"""Forums that the project knows, one TOML each: sides and groups with their names in five languages."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from trecho.core.forum import Forum


@cache
def forums() -> tuple[Forum, ...]:
    """Every known forum, by id."""
    places = sorted((place for place in files(__name__).iterdir() if place.name.endswith(".toml")), key=lambda p: p.name)
    return tuple(msgspec.convert(tomllib.loads(place.read_text(encoding="utf-8")), Forum) for place in places)


def forum_of(title: str) -> Forum | None:
    """The known forum all of whose sides the title of a document names; None where it names none."""
    lowered = title.casefold()
    for forum in forums():
        named = [
            any(name.casefold() in lowered for names in side.names.values() for name in names) for side in forum.sides
        ]
        if named and all(named):
            return forum
    return None
