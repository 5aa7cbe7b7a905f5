"""The international instruments that plans cite, from `instruments.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from trecho.core.coding.instruments import KnownInstrument


@cache
def instruments() -> tuple[KnownInstrument, ...]:
    """Every known instrument with the ways it is called."""
    written = tomllib.loads((files("trecho.reference") / "instruments.toml").read_text(encoding="utf-8"))
    return msgspec.convert(written["instruments"], tuple[KnownInstrument, ...])
