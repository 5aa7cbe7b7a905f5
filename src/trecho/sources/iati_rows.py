"""What some IATI activities tell, in rows by field: one pass over the elements, in the standards 1.0x and 2.0x."""

from collections.abc import Callable
from typing import Any

from lxml import etree

from trecho.core.noun import require

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# Rows by what they tell; the first part of each is the activity's position from 0.
Rows = dict[str, list[tuple[Any, ...]]]
_Append = Callable[[tuple[Any, ...]], None]
_Reader = Callable[[int, Any, _Append], None]


def parsed(document: bytes) -> Any:
    """The document's root, made without holding up other threads; raises LxmlError where it is damaged.

    Files come from outside: no entities, no network, no document types, and libxml2's own limits of depth and size.
    """
    return etree.fromstring(document, _PARSER)


_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
)


def rows_of(root: Any, count: int) -> Rows:
    """The rows of a document's activities; raises Nonsense where they are not `count`."""
    require(len(root) == count, "it is no single activity")
    rows: Rows = {section: [] for section in SECTIONS}
    readers = {tag: (read, rows[section].append) for tag, (section, read) in _READERS.items()}
    activity = rows["activity"].append
    for at, element in enumerate(root):
        own = element.get
        identifier = element.findtext("iati-identifier")
        activity((
            at, " ".join(identifier.split()) if identifier else "", own(_LANGUAGE), own("hierarchy"), own("humanitarian"),
            own("default-currency"),
        ))  # fmt: skip
        for child in element:
            found = readers.get(child.tag)
            if found is not None:
                found[0](at, child, found[1])
    _fill_from_transactions(rows)
    return rows


def _plain(text: str | None) -> str:
    return " ".join(text.split()) if text else ""


def _name(element: Any) -> str:
    """The first narrative (2.0x), or the element's own words (1.0x)."""
    return _plain(element[0].text if len(element) else element.text)


def _texts(at: int, element: Any, append: _Append) -> None:
    if len(element):
        for narrative in element:
            append((at, narrative.get(_LANGUAGE), _plain(narrative.text)))
    else:
        append((at, element.get(_LANGUAGE), _plain(element.text)))


def _reporter(at: int, element: Any, append: _Append) -> None:
    append((at, _name(element), element.get("ref"), element.get("secondary-reporter")))


def _actor(at: int, element: Any, append: _Append) -> None:
    append((at, element.get("role"), _name(element), element.get("ref"), element.get("type")))


def _code(at: int, element: Any, append: _Append) -> None:
    append((at, element.get("code")))


def _date(at: int, element: Any, append: _Append) -> None:
    append((at, element.get("type"), element.get("iso-date") or element.text))


def _sector(at: int, element: Any, append: _Append) -> None:
    append((at, element.get("vocabulary"), element.get("code")))


def _relation(at: int, element: Any, append: _Append) -> None:
    append((at, element.get("type"), _plain(element.get("ref"))))


def _transaction(at: int, element: Any, append: _Append) -> None:
    kind = words = currency = day = valued = None
    others = []
    for part in element:
        tag = part.tag
        if tag == "value":
            words, currency, valued = part.text, part.get("currency"), part.get("value-date")
        elif tag == "transaction-type":
            kind = part.get("code")
        elif tag == "transaction-date":
            day = part.get("iso-date")
        elif tag in _OTHERS:
            others.append(part)
    append((at, kind, words, currency, day or valued, others))


_OTHERS = frozenset({"provider-org", "receiver-org", "sector", "recipient-country"})


def _result(at: int, element: Any, append: _Append) -> None:
    """The latest actual value of each indicator, with the indicator's title."""
    for indicator in element.iterfind("indicator"):
        values = [actual.get("value") for actual in indicator.iterfind("period/actual") if actual.get("value")]
        title = indicator.find("title")
        if values and title is not None:
            append((at, values[-1], _name(title)))


# Element → the section that its rows belong to, and how one is read.
_READERS: dict[str, tuple[str, _Reader]] = {
    "title": ("title", _texts),
    "description": ("description", _texts),
    "reporting-org": ("reporter", _reporter),
    "participating-org": ("actor", _actor),
    "activity-status": ("status", _code),
    "activity-date": ("date", _date),
    "recipient-country": ("country", _code),
    "recipient-region": ("region", _code),
    "sector": ("sector", _sector),
    "default-finance-type": ("finance", _code),
    "default-aid-type": ("aid", _code),
    "default-tied-status": ("tied", _code),
    "related-activity": ("relation", _relation),
    "transaction": ("transaction", _transaction),
    "result": ("result", _result),
}
SECTIONS = ("activity", *(section for section, _ in _READERS.values()))


def _fill_from_transactions(rows: Rows) -> None:
    """Adds activities named by transactions; and sectors and countries, where the activity itself names none."""
    added: dict[str, list[tuple[Any, ...]]] = {"relation": [], "sector": [], "recipient-country": []}
    for at, *_, others in rows["transaction"]:
        for part in others:
            if part.tag == "sector":
                _sector(at, part, added["sector"].append)
            elif part.tag == "recipient-country":
                _code(at, part, added["recipient-country"].append)
            elif named := part.get("provider-activity-id") or part.get("receiver-activity-id"):
                added["relation"].append((at, None, _plain(named)))
    for tag, section in (("sector", "sector"), ("recipient-country", "country")):
        named_by = {row[0] for row in rows[section]}
        rows[section] += [row for row in added[tag] if row[0] not in named_by]
        if added[tag]:
            rows[section].sort(key=_position)
    if added["relation"]:
        rows["relation"] = sorted([*rows["relation"], *added["relation"]], key=_position)


def _position(row: tuple[Any, ...]) -> int:
    return int(row[0])


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
