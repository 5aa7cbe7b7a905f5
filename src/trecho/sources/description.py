"""What a source is: publisher, licence, columns, corrections, value lists and what must hold, read from its TOML."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from trecho.core.noun import Noun
from trecho.core.trouble import Trouble


class Correction(Noun, frozen=True, kw_only=True):
    """A cell of the source that is known to be wrong, and what it should say; `because` names the ground."""

    record: str
    field: str
    value: str
    because: str


class Assertions(Noun, frozen=True, kw_only=True):
    """What must hold of the whole: fewer rows than `least_rows` stop an import (an empty or cut file)."""

    least_rows: int = 1


class Description(Noun, frozen=True, kw_only=True):
    """One source in full; `columns` names, for each field of ours, the headers that may carry it, best first."""

    kind: str
    name: str
    publisher: str = ""
    licence: str = ""
    version: str | None = None
    url: str | None = None
    attribution: str = ""
    language: str = "en"
    sheet: str | None = None
    required: tuple[str, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = {}
    lists: Mapping[str, Mapping[str, str]] = {}
    patterns: Mapping[str, tuple[tuple[str, str], ...]] = {}
    corrections: tuple[Correction, ...] = ()
    assertions: Assertions = Assertions()
    fixed: Mapping[str, str] = {}

    def listed(self, listing: str, value: str) -> str | None:
        """What the value list `listing` makes of `value`, compared without case and spare spaces; None if unlisted."""
        return self.lists.get(listing, {}).get(plain_words(value))


def plain_words(words: str) -> str:
    """The words in lower case, spaces and quotation marks made plain: how headers and list values are compared."""
    return " ".join(words.replace("’", "'").casefold().split())


@cache
def bundled(kind: str) -> Description:
    """The description that comes with Trecho for a kind of source (`gcdf`, `iati`, …)."""
    return _described(tomllib.loads((files("trecho.sources") / f"{kind}.toml").read_text("utf-8")), f"{kind}.toml")


def described_by(path: Path) -> Description:
    """The description that a person wrote or kept in `path` (TOML); raises Trouble where it is none."""
    try:
        written = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise Trouble(
            str(path), "there is no such map", "draft one with `trecho gather sheet FILE --propose`"
        ) from None
    except RecursionError:
        raise Trouble(
            str(path), "the map is nested without end", "draft one with `trecho gather sheet FILE --propose`"
        ) from None
    except (OSError, ValueError) as error:
        raise Trouble(
            str(path), "the map cannot be read (%(reason)s)", "write it as TOML in UTF-8", reason=error
        ) from None
    described = _described(written, str(path))
    homeless = [field for field in described.required if not described.columns.get(field)]
    if homeless:
        raise Trouble(str(path), "the map names no column for %(field)r", "add it under [columns]", field=homeless[0])
    return described


def _described(written: dict[str, Any], where: str) -> Description:
    columns, lists = written.get("columns", {}), written.get("lists", {})
    if not all(
        isinstance(table, dict) for table in (columns, lists, *(lists.values() if isinstance(lists, dict) else ()))
    ):
        raise Trouble(where, "the description's columns or lists are no tables", "compare it with a drafted one")
    written["columns"] = {
        field: [headers] if isinstance(headers, str) else headers for field, headers in columns.items()
    }
    written["lists"] = {
        listing: {plain_words(value): ours for value, ours in values.items()} for listing, values in lists.items()
    }
    try:
        return msgspec.convert(written, Description)
    except msgspec.ValidationError as error:
        raise Trouble(
            where, "the description does not fit (%(reason)s)", "compare it with a drafted one", reason=error
        ) from None
