"""Word documents → a sheet: paragraphs with the numbers that Word shows, headings and bullets by their styles."""

import re
from collections.abc import Iterator

import msgspec
from lxml import etree

from trecho.core.outlining.sheet import Sheet
from trecho.core.trouble import Trouble
from trecho.readers.archives import opened, part
from trecho.readers.assembling import Assembly
from trecho.readers.docx_numbers import Numbers, W
from trecho.readers.markup import tree_of

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LONGEST_TEXT = 25_000_000
_MOST_PARAGRAPHS = 100_000
_MOST_ANCESTORS = 20
_HEADING = re.compile(r"(?:heading|título|titulo|titre|überschrift|标题)\s*(\d)", re.IGNORECASE)
_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = (f"{W}txbxContent", f"{_MARKUP}Fallback", f"{W}del", f"{W}moveFrom")


class Style(msgspec.Struct):
    """What a paragraph style says: its name, the style it rests on, its outline level, its list."""

    name: str = ""
    above: str | None = None
    outline: int | None = None
    list_id: str | None = None
    place: int | None = None


def docx_sheet(data: bytes, name: str) -> Sheet:
    """The sheet of a Word document; raises Trouble where it holds no readable text."""
    archive = opened(data, name)
    body = part(archive, "word/document.xml", name)
    if body is None:
        raise Trouble(name, "the archive holds no Word document", "save it as DOCX, PDF, HTML or text")
    root, whole = tree_of(body, name, "word/document.xml")
    numbering = part(archive, "word/numbering.xml", name)
    styles = part(archive, "word/styles.xml", name)
    reader = _Reader(
        Numbers(tree_of(numbering, name, "word/numbering.xml")[0] if numbering else None),
        _styles(tree_of(styles, name, "word/styles.xml")[0] if styles else None),
    )
    if not whole:
        reader.assembly.doubts.append("the document is damaged; what could be read of it is given")
    for place, paragraph in enumerate(_paragraphs(root)):
        reader.add(paragraph)
        if reader.assembly.length > _LONGEST_TEXT or place > _MOST_PARAGRAPHS:
            reader.assembly.doubts.append("the document is longer than any plan; its end is left out")
            break
    return reader.assembly.sheet()


class _Reader:
    def __init__(self, numbers: Numbers, styles: dict[str, Style]) -> None:
        self.numbers = numbers
        self.styles = styles
        self.assembly = Assembly(MEDIA_TYPE)
        self._pending = ""  # words of a paragraph whose end was deleted: the next one goes on with them
        self._beside: tuple[etree._Element, str] | None = None  # a number that stands alone in its cell, and its row

    def add(self, paragraph: "etree._Element") -> None:
        properties = paragraph.find(f"{W}pPr")
        style = _child_value(properties, "pStyle")
        written = self._pending + _text(paragraph)
        self._pending = ""
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self._pending = written
            return
        shown = self._shown(properties, style)
        row = next(paragraph.iterancestors(f"{W}tr"), None)
        if not written.strip():
            self._beside = (row, shown[0].strip()) if row is not None and shown is not None and not shown[1] else None
            return
        if shown is None and self._beside is not None and self._beside[0] is row:
            shown = (self._beside[1], False)
        self._beside = None
        role, level = self._role(properties, style)
        if shown is not None and shown[1]:
            role = "bullet"
        elif shown is not None:
            written = f"{shown[0].strip()} {written}"
        self.assembly.add(written, role=role, level=level, bold=_is_bold(paragraph))

    def _shown(self, properties: "etree._Element | None", style: str | None) -> tuple[str, bool] | None:
        list_id, place = None, None
        numbered = properties.find(f"{W}numPr") if properties is not None else None
        if numbered is not None:
            list_id, place = _child_value(numbered, "numId"), _whole(_child_value(numbered, "ilvl"))
        for above in _chain(self.styles, style):
            list_id = list_id if list_id is not None else above.list_id
            place = place if place is not None else above.place
        if list_id in (None, "0"):
            return None
        if place is None and style is not None:
            place = self.numbers.level_of_style(str(list_id), style)
        return self.numbers.shown(str(list_id), place or 0)

    def _role(self, properties: "etree._Element | None", style: str | None) -> tuple[str, int]:
        own = _whole(_child_value(properties, "outlineLvl"))
        chain = list(_chain(self.styles, style))
        name = chain[0].name.lower() if chain else (style or "").lower()
        if name.startswith(("toc ", "toc", "índice", "table of")) and "heading" not in name:
            return "contents", 0
        if name in ("title", "subtitle", "título", "subtítulo", "titre", "sous-titre"):
            return "title", 0
        for above in chain:
            if (found := _HEADING.match(above.name)) is not None:
                return "heading", int(found[1])
        outline = own if own is not None else next((each.outline for each in chain if each.outline is not None), None)
        return ("heading", outline + 1) if outline is not None and outline < 9 else ("", 0)


def _paragraphs(root: "etree._Element") -> Iterator["etree._Element"]:
    for paragraph in root.iter(f"{W}p"):
        if next(paragraph.iterancestors(*_LEFT_OUT), None) is None:
            yield paragraph


_BREAKS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": " "}


def _text(paragraph: "etree._Element") -> str:
    """The words of a paragraph as they are shown: no deleted or hidden ones, no raised note marks."""
    parts: list[str] = []
    for element in paragraph.iter(f"{W}t", *_BREAKS):
        run = element.getparent()
        if run is None or run.tag != f"{W}r" or not _is_shown(run, paragraph):
            continue
        parts.append(element.text or "" if element.tag == f"{W}t" else _break(element))
    return "".join(parts)


def _break(element: "etree._Element") -> str:
    return "" if element.get(f"{W}type") in ("page", "column") else _BREAKS[element.tag]


def _is_shown(run: "etree._Element", paragraph: "etree._Element") -> bool:
    for above in run.iterancestors():
        if above is paragraph:
            break
        if above.tag in _LEFT_OUT:
            return False
    properties = run.find(f"{W}rPr")
    if properties is None:
        return True
    if properties.find(f"{W}vanish") is not None:
        return False
    raised = _child_value(properties, "vertAlign") == "superscript"
    return not (raised and "".join(str(words) for words in run.itertext()).strip(" []()*,").isdecimal())


def _is_bold(paragraph: "etree._Element") -> bool:
    runs = [run for run in paragraph.iterfind(f"{W}r") if "".join(str(words) for words in run.itertext()).strip()]
    return bool(runs) and all(
        (bold := run.find(f"{W}rPr/{W}b")) is not None and bold.get(f"{W}val") not in ("0", "false") for run in runs
    )


def _styles(root: "etree._Element | None") -> dict[str, Style]:
    if root is None:
        return {}
    return {style.get(f"{W}styleId", ""): _style(style) for style in root.iterfind(f"{W}style")}


def _style(style: "etree._Element") -> Style:
    properties = style.find(f"{W}pPr")
    numbered = properties.find(f"{W}numPr") if properties is not None else None
    return Style(
        name=_child_value(style, "name") or "",
        above=_child_value(style, "basedOn"),
        outline=_whole(_child_value(properties, "outlineLvl")),
        list_id=_child_value(numbered, "numId"),
        place=_whole(_child_value(numbered, "ilvl")),
    )


def _chain(styles: dict[str, Style], style: str | None) -> Iterator[Style]:
    for _ in range(_MOST_ANCESTORS):
        if style is None or style not in styles:
            return
        yield styles[style]
        style = styles[style].above


def _child_value(element: "etree._Element | None", tag: str) -> str | None:
    child = element.find(f"{W}{tag}") if element is not None else None
    return None if child is None else child.get(f"{W}val")


def _whole(value: str | None) -> int | None:
    return int(value) if value is not None and value.isdecimal() else None
