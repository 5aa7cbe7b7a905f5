"""The coder's form: a coding as rows of fields, and the fields that came back as a coding."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from trecho.core.plain import plain, value_of
from trecho.core.pledge import Coding
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble

# The fields of each kind of row; a row whose first field is empty is left out.
ROWS: Mapping[str, tuple[str, ...]] = {
    "pledges": ("verb", "actor", "strength", "kind", "object", "span"),
    "targets": (
        "quantity",
        "quantity_max",
        "unit",
        "comparator",
        "currency",
        "start_year",
        "end_year",
        "annual",
        "span",
    ),
    "mechanisms": ("name", "kind", "recurrence", "span"),
    "instruments": ("value", "span"),
    "beneficiaries": ("value", "span"),
    "conditions": ("value", "span"),
}
CODES = ("sdg_goals", "crs_sectors", "crs_purposes")
MOST_ROWS = 40
_FIGURE = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")
_NUMBERS = frozenset({"quantity", "quantity_max"})
_YEARS = frozenset({"start_year", "end_year"})
_MAY_BE_NONE = frozenset({"quantity_max", "currency", "start_year", "end_year", "span"})


def rows_of(coding: Coding, empty: int = 1) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The rows of the form by field, with so many empty ones after each list."""
    shape = plain(coding)
    return {
        name: [
            *({field: _written(row.get(field)) for field in fields} for row in shape[name]),
            *[dict.fromkeys(fields, "") for _ in range(empty)],
        ]
        for name, fields in ROWS.items()
    }


def codes_of(coding: Coding) -> Mapping[str, str]:
    """Goals, sectors and purposes as the form writes them: codes with spaces between, best first."""
    return {name: " ".join(str(one.code) for one in getattr(coding, name)) for name in CODES}


def coding_from(fields: Mapping[str, Any]) -> Coding:
    """The coding that a form's fields write; raises Trouble or Nonsense naming the field that does not fit."""
    shape: dict[str, Any] = {name: _rows(fields, name) for name in ROWS}
    for name in CODES:
        words = str(fields.get(name, "")).replace(",", " ").split()
        shape[name] = [{"code": _whole(word, name)} for word in words[:MOST_ROWS]]
    shape["checkability"] = _whole(str(fields.get("checkability", "0")), "checkability")
    if not 0 <= shape["checkability"] <= 3:
        raise Trouble(Sentence("checkability"), "is a level from 0 to 3", "choose one of the list")
    return value_of(Coding, shape)


def _rows(fields: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    rows = []
    for number in range(MOST_ROWS):
        sent = {field: str(fields.get(f"{name}-{number}-{field}", "")).strip() for field in ROWS[name]}
        if sent[ROWS[name][0]]:
            rows.append({field: _read(field, words) for field, words in sent.items() if _has(field, words)})
    return rows


def _has(field: str, words: str) -> bool:
    return bool(words) or field not in {*_MAY_BE_NONE, "recurrence", "comparator", "annual"}


def _read(field: str, words: str) -> Any:
    if field in _YEARS:
        return _whole(words, field)
    if field == "annual":
        return True
    if field in _NUMBERS:
        number = float(words) if _FIGURE.fullmatch(words) else None
        if number is None:
            raise Trouble(f"{field} {words[:40]}", "is no number", "write it in figures, such as 6000 or 1.5")
        return int(number) if number.is_integer() else number
    return words[:500]


def _whole(words: str, field: str) -> int:
    if not (words.isascii() and words.isdigit() and len(words) <= 6):
        raise Trouble(f"{field} {words[:40]}", "is no whole number", "write it in figures")
    return int(words)


def _written(value: object) -> str:
    return "" if value is None or value is False else "1" if value is True else str(value)
