"""The form of a rule card: a card as fields of words, and the fields that came back as a card."""

import re
from collections.abc import Mapping
from typing import Any

from trecho.core.noun import require
from trecho.core.plain import plain, value_of
from trecho.core.rule_card import RuleCard
from trecho.core.trouble import Trouble

# Fields of the card and of its parts that are one word or figure, and those that are lists, written with `;` between.
_WORDS = ("kind", "months_of_grace", "mechanism", "edition", "expected", "deciding_rung")
_LISTS = ("members", "listed", "places", "conditions")
_TICKS = ("increase", "ambiguous_unit")
_GOAL = ("quantity", "need", "unit", "currency", "comparator")
_GOAL_TICKS = ("annual", "strict")
_TEST_LISTS = ("givers", "receivers", "kinds", "units", "places")
_PROTOCOL = ("sorts", "languages")
_WHOLE = frozenset({"months_of_grace", "edition", "expected"})
_MOST_OF_A_LIST = 300
_FIGURE = re.compile(r"[0-9]{1,18}(\.[0-9]{1,6})?")
_COUNTRY = re.compile(r"[A-Z]{3}")


def fields_of(card: RuleCard) -> Mapping[str, str]:
    """What the form holds, by the names of its fields; ticks are `1` or empty."""
    shape = plain(card)
    goal, test, protocol = shape.get("goal") or {}, shape["unit_test"], shape["protocol"]
    clock = card.clock
    return {
        **{name: _written(shape.get(name)) for name in (*_WORDS, *_LISTS, *_TICKS)},
        **{f"goal-{name}": _written(goal.get(name)) for name in (*_GOAL, *_GOAL_TICKS)},
        **{f"test-{name}": _written(test.get(name)) for name in (*_TEST_LISTS, "act")},
        **{f"protocol-{name}": _written(protocol.get(name)) for name in _PROTOCOL},
        "clock-start": str(clock.start) if clock else "",
        "clock-end": str(clock.end) if clock else "",
    }


def card_from(fields: Mapping[str, Any], proposed: RuleCard) -> RuleCard:
    """The card that a form's fields write; what the form does not hold is taken from the proposed one.

    Raises Trouble or Nonsense naming the field that does not fit.
    """
    sent = {name: str(value).strip() for name, value in fields.items()}
    shape: dict[str, Any] = plain(proposed)
    shape.update({name: _read(name, sent.get(name, "")) for name in _WORDS})
    shape.update({name: _list(name, sent.get(name, "")) for name in _LISTS})
    shape.update({name: bool(sent.get(name)) for name in _TICKS})
    shape["clock"] = _clock(sent)
    shape["goal"] = _goal(sent)
    shape["unit_test"] = {
        **{name: _list(f"test-{name}", sent.get(f"test-{name}", "")) for name in _TEST_LISTS},
        "act": sent.get("test-act", "happened"),
    }
    shape["protocol"] = {name: _list(name, sent.get(f"protocol-{name}", "")) for name in _PROTOCOL}
    for name in ("members", "test-givers", "test-receivers"):
        _countries(name, shape["members"] if name == "members" else shape["unit_test"][name.partition("-")[2]])
    return value_of(RuleCard, {name: value for name, value in shape.items() if value is not None})


def _goal(sent: Mapping[str, str]) -> dict[str, Any] | None:
    if not sent.get("goal-quantity"):
        return None
    goal: dict[str, Any] = {
        "quantity": _figure("goal-quantity", sent["goal-quantity"]),
        "need": _figure("goal-need", sent["goal-need"]) if sent.get("goal-need") else None,
        "unit": sent.get("goal-unit", "")[:200],
        "currency": sent.get("goal-currency", "").upper() or None,
        "comparator": sent.get("goal-comparator", "exactly"),
    }
    if goal["currency"]:
        require(bool(_COUNTRY.fullmatch(goal["currency"])), "goal-currency: write the three letters of ISO 4217")
    return {**goal, **{name: bool(sent.get(f"goal-{name}")) for name in _GOAL_TICKS}}


def _clock(sent: Mapping[str, str]) -> dict[str, str] | None:
    start, end = sent.get("clock-start", ""), sent.get("clock-end", "")
    require(bool(start) == bool(end), "clock: write both the first and the last year, or neither")
    return {"start": start, "end": end} if start else None


def _read(name: str, words: str) -> Any:
    if name not in _WHOLE:
        return words[:500] or None
    if not words:
        return 0 if name == "months_of_grace" else None
    if not (words.isascii() and words.isdigit() and len(words) <= 4):
        raise Trouble(f"{name} {words[:40]}", "is no whole number", "write it in figures")
    return int(words)


def _list(name: str, words: str) -> list[str]:
    found = [" ".join(one.split()) for one in re.split(r"[;\n]", words)]
    kept = [one for one in found if one]
    require(len(kept) <= _MOST_OF_A_LIST, "%(name)s: at most %(most)s entries", name=name, most=_MOST_OF_A_LIST)
    return kept


def _figure(name: str, words: str) -> float:
    if not _FIGURE.fullmatch(words):
        raise Trouble(f"{name} {words[:40]}", "is no number", "write it in figures, such as 6000 or 1.5")
    return float(words)


def _countries(name: str, codes: list[str]) -> None:
    wrong = next((code for code in codes if not _COUNTRY.fullmatch(code)), None)
    require(wrong is None, "%(name)s: %(code)s is no country code of three letters (ISO 3166-1)", name=name, code=wrong)


def _written(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(str(one) for one in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None or value is False else "1" if value is True else str(value)
