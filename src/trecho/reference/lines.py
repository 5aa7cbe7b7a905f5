"""Is an announced sum a line to be drawn on (credit, loan, fund), or an aim of trade or investment? In any language."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from trecho.core.words import folded, is_chinese
from trecho.reference.words import LANGUAGES


def is_line_of_money(unit: str) -> bool:
    """Whether the words of a sum's unit (`regional credit line`, `fondo de cooperación`, `贷款`) name money to be drawn on."""
    return _says(unit, "drawn_on") and not _says(unit, "aim")


def _says(unit: str, sort: str) -> bool:
    text = folded(unit)
    return any(word in text if is_chinese(word) else _whole(word).search(text) for word in _words(sort))


@cache
def _words(sort: str) -> tuple[str, ...]:
    place = files("trecho.reference") / "languages"
    written = (tomllib.loads((place / language / "lines.toml").read_text("utf-8")) for language in LANGUAGES)
    return tuple(dict.fromkeys(folded(word) for words in written for word in words[sort]))


@cache
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
