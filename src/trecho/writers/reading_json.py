"""A reading as JSON, written area by area: a plan of thousands of pages is never held twice."""

from collections.abc import Iterable, Iterator

import msgspec

from trecho import __version__
from trecho.core.plain import plain
from trecho.core.plan import Reading


def reading_json(reading: Reading, schema: str) -> Iterator[bytes]:
    """The pieces of the stamped JSON (UTF-8, indented by one space a level), to be written one behind the other."""
    yield b'{\n "trecho": ' + _shaped({"version": __version__, "schema": schema}, 1)
    for field in Reading.__struct_fields__:
        yield b',\n "%s": ' % field.encode()
        value = getattr(reading, field)
        if isinstance(value, tuple) and value and field not in _SHORT:
            yield from _listed(value)
        else:
            yield _shaped(plain(value), 1)
    yield b"\n}\n"


_SHORT = {"period"}


def _listed(values: Iterable[object]) -> Iterator[bytes]:
    before = b"[\n  "
    for value in values:
        yield before + _shaped(plain(value), 2)
        before = b",\n  "
    yield b"\n ]"


def _shaped(shape: object, depth: int) -> bytes:
    """The shape as JSON that stands so deep; strings hold no line breaks of their own."""
    encoded = msgspec.json.encode(shape)
    return (
        encoded
        if isinstance(shape, str)
        else msgspec.json.format(encoded, indent=1).replace(b"\n", b"\n" + b" " * depth)
    )
