"""The rows that iati.xslt writes of some activities: one row for each thing that an activity tells."""

from functools import cache
from importlib.resources import files
from typing import Any

from lxml import etree

from trecho.core.noun import require

_PART, _ROW = "\ue000", "\ue001"
# Parts of a row, the name of its section included; a row with others holds the marks themselves in its text.
_WIDTHS = {
    "activity": 6,
    "title": 3,
    "description": 3,
    "reporter": 5,
    "actor": 5,
    "status": 2,
    "date": 4,
    "country": 2,
    "region": 2,
    "sector": 3,
    "finance": 2,
    "aid": 2,
    "tied": 2,
    "relation": 3,
    "transaction": 6,
    "result": 3,
}

# Rows of one section; the first part of each is the activity's position from 0.
Rows = dict[str, list[list[Any]]]


@cache
def _stylesheet() -> etree.XSLT:
    document = etree.fromstring((files("trecho.sources") / "iati.xslt").read_bytes())
    return etree.XSLT(document)


def written(document: bytes) -> str:
    """The rows of a document as one text, made without holding up other threads; raises LxmlError where it is damaged."""
    return str(_stylesheet()(etree.fromstring(document, _parser())))


@cache
def _parser() -> etree.XMLParser:
    """Files come from outside: no entities, no network, no document types, and libxml2's own limits of depth and size."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def rows_of(text: str, count: int) -> Rows:
    """The rows by section; raises Nonsense where they are not those of `count` readable activities."""
    rows: Rows = {section: [] for section in _WIDTHS}
    at = -1
    marked = text.split(_ROW)
    require(marked[0] == "", "it holds characters of the private use area")
    for told in marked[1:]:
        row: list[Any] = told.split(_PART)
        section = row[0]
        if section == "activity":
            at += 1
        require(len(row) == _WIDTHS.get(section), "it holds characters of the private use area")
        row[0] = at
        rows[section].append(row)
    require(at + 1 == count, "it is no single activity")
    return rows


def refused(rows: Rows) -> dict[int, str]:
    """Position and reason of each activity that cannot be used: no identifier, or not a word of what it is."""
    named = {row[0] for section in ("title", "description") for row in rows[section] if row[2]}
    reasons = {}
    for at, identifier, *_ in rows["activity"]:
        if not identifier:
            reasons[at] = "it has no iati-identifier"
        elif at not in named:
            reasons[at] = f"{identifier} has neither title nor description"
    return reasons
