"""Readings as Akoma Ntoso 3.0 (OASIS LegalDocML), the XML of parliaments: every word of the plan, areas and items nested."""

import re
from collections.abc import Mapping
from typing import cast

from lxml import etree

from trecho.core.plan import Area, Item, Reading

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:trecho:reading"  # carries a part's path as printed, which an eId may not hold
_NAMESPACES = cast("dict[str, str]", {None: NAMESPACE, "trecho": OWN})  # lxml's default namespace has no prefix
_LONG = {"en": "eng", "es": "spa", "pt": "por", "fr": "fra", "zh": "zho"}
_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def akoma_ntoso(reading: Reading) -> bytes:
    """The reading as an Akoma Ntoso `doc`, UTF-8, indented."""
    root = etree.Element(_tag("akomaNtoso"), nsmap=_NAMESPACES)
    document = _child(root, "doc", name="actionPlan")
    _describe(_child(document, "meta"), reading)
    preface = _child(document, "preface")
    _child(preface, "p", reading.title or reading.document.name, {"class": "docTitle"})
    if reading.front:
        preamble = _child(document, "preamble")
        for paragraph in reading.front:
            _child(preamble, "p", paragraph.text)
    body = _child(document, "mainBody")
    _add_areas(body, reading)
    if reading.back:
        conclusions = _child(document, "conclusions")
        for paragraph in reading.back:
            _child(conclusions, "p", paragraph.text)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _child(
    above: "etree._Element", tag: str, text: str | None = None, more: Mapping[str, str] | None = None, **attributes: str
) -> "etree._Element":
    element = etree.SubElement(above, _tag(tag), {**attributes, **(more or {})})
    if text is not None:
        element.text = _UNPRINTABLE.sub("", text)
    return element


def _describe(meta: "etree._Element", reading: Reading) -> None:
    identification = _child(meta, "identification", source="#trecho")
    year = reading.period[0] if reading.period else "0001"
    name = _UNSAFE.sub("-", reading.title.lower()).strip("-")[:60] or reading.document.sha256[:12]
    work = f"/akn/un/doc/{year}/{name}"
    language = _LONG.get(reading.language.partition("-")[0], "und")
    for level, uri in (
        ("FRBRWork", work),
        ("FRBRExpression", f"{work}/{language}@"),
        ("FRBRManifestation", f"{work}/{language}@/main.xml"),
    ):
        part = _child(identification, level)
        _child(part, "FRBRthis", value=f"{uri}/!main" if level != "FRBRManifestation" else uri)
        _child(part, "FRBRuri", value=uri)
        _child(part, "FRBRdate", date=f"{str(year)[:4]}-01-01", name="Generation")
        _child(part, "FRBRauthor", href="#trecho")
        if level == "FRBRWork":
            _child(part, "FRBRcountry", value="un")
        if level == "FRBRExpression":
            _child(part, "FRBRlanguage", language=language)
    references = _child(meta, "references", source="#trecho")
    _child(references, "TLCOrganization", eId="trecho", href="/ontology/organization/trecho", showAs="Trecho")


def _add_areas(body: "etree._Element", reading: Reading) -> None:
    """The areas nested by their levels, the items in them, sub-items in their items."""
    open_areas: list[tuple[int, etree._Element]] = []
    if not reading.areas:
        _child(_child(_child(body, "hcontainer", name="empty", eId="empty"), "content"), "p")
    for place, area in enumerate(reading.areas, 1):
        while open_areas and open_areas[-1][0] >= area.level:
            open_areas.pop()
        above = open_areas[-1][1] if open_areas else body
        open_areas.append((area.level, _area(above, area, place)))


def _area(above: "etree._Element", area: Area, place: int) -> "etree._Element":
    element = _part(above, "area", f"area_{place}", area.path)
    if area.number:
        _child(element, "num", area.number)
    _child(element, "heading", area.title)
    for language, title in area.parallel.items():
        _child(element, "subheading", title, {_XML_LANG: language})
    if area.intro:
        intro = _child(element, "intro" if area.items else "content")
        for paragraph in area.intro:
            _child(intro, "p", paragraph.text)
    elements: dict[str, etree._Element] = {}
    holding = {item.parent for item in area.items}
    for number, item in enumerate(area.items, 1):
        inside = elements.get(item.parent or "", element)
        elements[item.path] = _item(inside, item, f"area_{place}__item_{number}", holds=item.path in holding)
    return element


def _item(above: "etree._Element", item: Item, own_id: str, *, holds: bool) -> "etree._Element":
    element = _part(above, "item", own_id, item.path)
    if item.number:
        _child(element, "num", item.number)
    if item.title:
        _child(element, "heading", item.title)
    content = _child(element, "intro" if holds else "content")
    _child(content, "p", item.text)
    for language, text in item.parallel.items():
        _child(content, "p", text, {_XML_LANG: language})
    return element


def _part(above: "etree._Element", kind: str, own_id: str, path: str) -> "etree._Element":
    return _child(above, "hcontainer", None, {f"{{{OWN}}}path": path}, name=kind, eId=own_id)
