"""The names of goals and sectors in every language, from the lists that coding reads them by."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from trecho.reference.purposes import purposes

Names = Mapping[int, Mapping[str, str]]


@cache
def goal_names() -> Names:
    """The Sustainable Development Goals (United Nations, 1 to 17) by number, then language."""
    return _names("goals")


@cache
def sector_names() -> Names:
    """The 3-digit sectors of the OECD Development Assistance Committee by code, then language."""
    return _names("sectors")


@cache
def purpose_names() -> Names:
    """The 5-digit purposes of the OECD Development Assistance Committee by code, then language; English where we have no name."""
    return {purpose.code: purpose.names for purpose in purposes()}


def _names(of: str) -> Names:
    table = tomllib.loads((files("trecho.reference") / f"{of}.toml").read_text(encoding="utf-8"))
    return {int(entry["code"]): dict(entry["names"]) for entry in table[of]}
