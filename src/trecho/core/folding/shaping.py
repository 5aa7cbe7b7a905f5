"""Current values → the noun that they describe, in its plain shape; and back: a noun → claims."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

import msgspec

from trecho.core.claim import Author, Claim, Code, Country, Moment, Number, Record, Ref, Sum, Text, Value
from trecho.core.dates import PartialDate
from trecho.core.folding.current import Current
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.plain import plain
from trecho.core.vocabulary import VOCABULARY, Arity, type_of

# Keyed properties that are lists in the noun: their keys only tell the entries apart.
_LISTS = frozenset({"amounts", "quantity"})


def fields_of(subject: str, currents: Iterable[Current]) -> dict[str, Any]:
    """The fields of the subject's noun as far as its current values tell them, in plain shape."""
    fields: dict[str, Any] = {}
    for current in currents:
        name, _, key = current.attribute.partition(".")
        known = VOCABULARY.get(type_of(subject), {}).get(name)
        if known is None:
            if name in {"note", "official"}:
                _put_extra(fields, name, current)
        elif known.arity is Arity.WORDS and isinstance(current.value, Text):
            fields.setdefault(name, {})[current.value.language] = current.value.text
        elif known.arity is Arity.MANY or (known.arity is Arity.KEYED and name in _LISTS):
            fields.setdefault(name, []).append(scalar(current.value))
        elif known.arity is Arity.KEYED:
            fields.setdefault(name, {})[key] = scalar(current.value)
        else:
            fields[name] = scalar(current.value)
    return fields


def scalar(value: Value) -> Any:
    """The value as a noun's field holds it in plain shape."""
    return _SCALARS[type(value)](value)


def claims_of_noun(
    subject: str,
    noun: Noun,
    *,
    passage: Passage,
    recorded_at: datetime,
    author: Author,
    said_on: PartialDate | None = None,
) -> tuple[Claim, ...]:
    """The claims that say what a noun holds, one a value; fields that the vocabulary does not know are left out.

    This is how a row of a dataset comes into the register once something of it is linked: `passage` is its record.
    """
    out: list[Claim] = []
    filled: dict[str, Any] = plain(noun)
    for name, known in VOCABULARY[type_of(subject)].items():
        for attribute, value in _values(name, known.value, known.arity, filled.get(name)):
            out.append(
                Claim(
                    subject=subject,
                    attribute=attribute,
                    value=value,
                    passage=passage,
                    said_on=said_on,
                    recorded_at=recorded_at,
                    author=author,
                )
            )
    return tuple(out)


def _of_number(value: Number) -> Any:
    return value.value if not value.unit else {"value": value.value, "unit": value.unit, "high": value.high}


def _of_sum(value: Sum) -> Any:
    parts: dict[str, Any] = plain(value)
    return {name: part for name, part in parts.items() if name != "type" and part is not None and part != ""}


_SCALARS: Mapping[type, Callable[[Any], Any]] = {
    Text: lambda value: value.text,
    Number: _of_number,
    Sum: _of_sum,
    Moment: lambda value: str(value.date),
    Country: lambda value: value.code,
    Code: lambda value: value.code == "yes" if value.vocabulary == "yes-no" else value.code,
    Ref: lambda value: value.id,
    Record: lambda value: value.fields,
}


def _values(name: str, shape: type, arity: Arity, content: Any) -> Iterable[tuple[str, Value]]:
    if content is None or content in ("", [], {}):
        return
    if arity is Arity.ONE:
        yield name, _value(name, shape, content)
    elif arity is Arity.WORDS:
        yield from ((name, Text(language, words)) for language, words in content.items())
    elif arity is Arity.MANY:
        yield from ((name, _value(name, shape, entry)) for entry in content)
    elif name in _LISTS:
        taken: set[str] = set()
        for entry in content:
            yield f"{name}.{_key(name, entry, taken)}", _value(name, shape, entry)
    else:
        yield from ((f"{name}.{key}", _value(name, shape, entry)) for key, entry in content.items())


def key_of_amount(rung: str, currency: str, basis: str = "") -> str:
    """The key under which sums compete: two sources on the same rung, currency and basis speak of the same money."""
    return f"{rung}-{currency}" + (f"-{basis}" if basis not in {"", "original"} else "")


def key_of_unit(unit: str) -> str:
    """The key under which counts compete: the words of the unit, small and joined."""
    return "-".join("".join(c if c.isalnum() else " " for c in unit.casefold()).split())[:60] or "units"


def _key(name: str, entry: Mapping[str, Any], taken: set[str]) -> str:
    if name == "quantity":
        key = key_of_unit(str(entry["unit"]))
    else:
        key = key_of_amount(str(entry["rung"]), str(entry["currency"]), str(entry.get("basis", "")))
    unused, count = key, 1
    while unused in taken:
        count += 1
        unused = f"{key}-{count}"
    taken.add(unused)
    return unused


def _value(name: str, shape: type, entry: Any) -> Value:
    makers: Mapping[type, Callable[[], Value]] = {
        Text: lambda: Text("und", str(entry)),
        Number: lambda: Number(**entry) if isinstance(entry, dict) else Number(entry),
        Sum: lambda: msgspec.convert({"type": "money", **entry}, Sum, dec_hook=lambda kind, data: kind(data)),
        Moment: lambda: Moment(PartialDate(entry)),
        Record: lambda: Record(name, entry),
        Code: lambda: Code("yes-no", "yes" if entry else "no") if isinstance(entry, bool) else Code(name, str(entry)),
        Country: lambda: Country(entry),
        Ref: lambda: Ref(entry),
    }
    return makers[shape]()


def _put_extra(fields: dict[str, Any], name: str, current: Current) -> None:
    if name == "note":
        fields["note"] = scalar(current.value)
    else:
        fields.setdefault("official", []).append(scalar(current.value))
