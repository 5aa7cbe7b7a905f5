"""A citation for reference managers: CSL-JSON (the schema of the Citation Style Language, 1.0) and BibTeX."""

import json
import re
import unicodedata
from typing import Any

from trecho.core.citation import Citation
from trecho.core.dates import PartialDate

# What TeX would take for an order, each as the order that prints it; everything else travels as UTF-8.
_TEX = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",  # BibTeX counts every brace, a `\{` too
    "}": r"{\textbraceright}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"{\textasciicircum}",
    "~": r"{\textasciitilde}",
}
_UNSAFE_IN_A_KEY = re.compile(r"[^A-Za-z0-9.:-]+")
_SORTS = {"dataset": "dataset", "report": "techreport"}


def csl_json(citation: Citation) -> bytes:
    """The citation as a CSL-JSON list of one item, UTF-8."""
    item: dict[str, Any] = {
        "id": citation.id,
        "type": citation.sort,
        "title": _clean(citation.title),
        "author": [{"literal": _clean(citation.author)}],
        "container-title": _clean(citation.within),
        "issued": _csl_date(citation.issued),
        "language": citation.language,
        "URL": citation.url,
        "version": citation.version,
        "note": _clean(citation.note),
    }
    told = {name: value for name, value in item.items() if value}
    return json.dumps([told], ensure_ascii=False, indent=1).encode()


def bibtex(citation: Citation) -> bytes:
    """The citation as one BibTeX entry, UTF-8; the key is made of the id."""
    day = citation.issued
    fields = {
        "title": f"{{{_tex(citation.title)}}}",  # the second braces keep its capitals
        "author": f"{{{_tex(citation.author)}}}",
        "booktitle": _tex(citation.within),
        "year": f"{day.year:04d}" if day else "",
        "month": str(day.first_day.month) if day and day.precision != "year" else "",
        "url": _clean(citation.url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "langid": citation.language,
        "version": _tex(citation.version),
        "note": _tex(citation.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{_SORTS.get(citation.sort, 'misc')}{{{key_of(citation)},\n{lines}}}\n".encode()


def key_of(citation: Citation) -> str:
    """The name that a text cites the entry by: `trecho:commitment:celac-china-2019-VII.7`."""
    plain = unicodedata.normalize("NFKD", citation.id).encode("ascii", "ignore").decode()
    return "trecho:" + (_UNSAFE_IN_A_KEY.sub("-", plain).strip("-") or "item")


def isolated(words: str) -> str:
    """The words so that a name written from right to left does not turn around what stands beside it (Unicode isolates)."""
    turns = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in words)
    return f"\u2068{words}\u2069" if turns else words


def _csl_date(day: PartialDate | None) -> dict[str, list[list[int]]]:
    if day is None:
        return {}
    first = day.first_day
    parts = {"year": [first.year], "month": [first.year, first.month]}.get(
        day.precision, [first.year, first.month, first.day]
    )
    return {"date-parts": [parts]}


def _tex(words: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in _clean(words))


def _clean(words: str) -> str:
    """One line without characters that no printed page shows."""
    kept = "".join(letter if letter.isprintable() or letter.isspace() else "" for letter in words)
    return " ".join(kept.split())
