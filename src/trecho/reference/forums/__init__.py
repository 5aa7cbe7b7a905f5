"""Forums that the project knows, one TOML each: sides and groups with their names in five languages."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from trecho.core.forum import Forum, Side
from trecho.core.trouble import Trouble


@cache
def forums() -> tuple[Forum, ...]:
    """Every known forum, by id."""
    places = sorted(
        (place for place in files(__name__).iterdir() if place.name.endswith(".toml")), key=lambda p: p.name
    )
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


def sides_of(title: str) -> Forum:
    """For a document of no known forum: a forum of those known sides that its title names; the rest its text tells."""
    lowered = title.casefold()
    named: dict[str, Side] = {}
    for forum in forums():
        for side in forum.sides:
            if any(name.casefold() in lowered for names in side.names.values() for name in names if len(name) > 1):
                named.setdefault(side.id, side)
    return Forum(id="unknown", sides=tuple(named.values()))


def forum_for(wanted: str | None, heads: str) -> Forum:
    """The forum of that id, or the one that the heads of a document (title, first paragraphs) name, or its sides alone.

    Raises Trouble where no forum has the id.
    """
    if wanted is None:
        return forum_of(heads) or sides_of(heads)
    found = next((forum for forum in forums() if forum.id == wanted), None)
    if found is None:
        known = ", ".join(forum.id for forum in forums())
        raise Trouble(wanted, "no forum is known by that id", "use one of %(known)s, or leave --forum out", known=known)
    return found
