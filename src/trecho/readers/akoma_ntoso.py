"""Akoma Ntoso 2 and 3 → a reading: its hierarchy is taken as it stands, nothing is guessed."""

from lxml import etree

from trecho.core.outlining.numerals import chinese
from trecho.core.plan import Area, Document, Doubt, Item, Paragraph, Reading
from trecho.core.trouble import Trouble
from trecho.readers.markup import tree_of

MEDIA_TYPE = "application/akn+xml"
_SHORT = {"eng": "en", "spa": "es", "por": "pt", "fra": "fr", "zho": "zh", "chi": "zh"}
_HIERARCHY = frozenset(
    [
        "hcontainer",
        "article",
        "alinea",
        "book",
        "chapter",
        "clause",
        "crossHeading",
        "division",
        "indent",
        "level",
        "list",
        "paragraph",
        "part",
        "point",
        "proviso",
        "rule",
        "section",
        "subchapter",
        "subclause",
        "subdivision",
        "sublist",
        "subparagraph",
        "subpart",
        "subrule",
        "subsection",
        "subtitle",
        "title",
        "tome",
        "transitional",
        "blockList",
        "item",
    ]
)
_SMALL = frozenset(["point", "indent", "item", "alinea", "subparagraph", "subclause", "list", "sublist", "blockList"])
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PATH = "{urn:trecho:reading}path"


def akoma_reading(data: bytes, name: str, sha256: str) -> Reading:
    """The reading that the XML holds; raises Trouble where it is no Akoma Ntoso."""
    root, whole = tree_of(data, name, "the document")
    body = next((found for found in root.iter("{*}mainBody", "{*}body")), None)
    if body is None:
        raise Trouble(name, "the Akoma Ntoso holds no body", "give a document of type doc, act or bill")
    maker = _Maker()
    front = [*_paragraphs(maker, root, "preface", "docTitle"), *_paragraphs(maker, root, "preamble")]
    maker.take(body)
    back = _paragraphs(maker, root, "conclusions")
    language = next((found.get("language", "") for found in root.iter("{*}FRBRlanguage")), "")
    return Reading(
        document=Document(name=name, sha256=sha256, media_type=MEDIA_TYPE),
        language=_SHORT.get(language, language or "en"),
        title=_title(root),
        text="\n".join(maker.parts),
        front=tuple(front),
        back=tuple(back),
        areas=tuple(maker.areas),
        warnings=() if whole else (Doubt(what="the XML is damaged; what could be read of it is given"),),
    )


def _title(root: "etree._Element") -> str:
    for element in root.iter("{*}docTitle"):
        return _words(element)
    for element in root.iter("{*}p"):
        if element.get("class") == "docTitle":
            return _words(element)
    return ""


def _paragraphs(maker: "_Maker", root: "etree._Element", tag: str, without: str = "") -> list[Paragraph]:
    elements = [each for part in root.iter(f"{{*}}{tag}") for each in part.iter("{*}p", "{*}heading", "{*}docTitle")]
    kept = [each for each in elements if _words(each) and not (without and each.get("class") == without)]
    return [maker.paragraph(_words(each)) for each in kept]


def _words(element: "etree._Element") -> str:
    return " ".join("".join(str(words) for words in element.itertext()).split())


def _kind(element: "etree._Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


class _Maker:
    """Collects the text of a reading while it walks through the hierarchy."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.areas: list[Area] = []
        self._length = 0
        self._taken: dict[str, int] = {}

    def paragraph(self, words: str) -> Paragraph:
        """The words as a paragraph at the end of the text."""
        start = self._length
        self.parts.append(words)
        self._length += len(words) + 1
        return Paragraph(text=words, start=start, end=start + len(words))

    def take(self, body: "etree._Element") -> None:
        """Takes over the areas and items of a body."""
        loose = [child for child in _below(body) if not _is_area(child)]
        if loose:
            self._area(body, "", 1, loose)
        for child in _below(body):
            if _is_area(child):
                self._area(child, "", 1, [inner for inner in _below(child) if not _is_area(inner)])

    def _area(self, element: "etree._Element", above: str, level: int, items: "list[etree._Element]") -> None:
        number, title = _label(element), _heading(element)
        path = self._path(element, above, number)
        head = self.paragraph(f"{number or ''} {title}".strip()) if number or title else self.paragraph("")
        intro = tuple(self.paragraph(_words(found)) for found in _own(element) if _words(found))
        place = len(self.areas)
        found: list[Item] = []
        for item in items:
            found += self._items(item, path, None)
        area = Area(path=path, number=number, title=title, level=level, start=head.start, end=max(self._length - 1, head.end), intro=intro, items=tuple(found), parallel=_parallel_titles(element))  # fmt: skip
        self.areas.insert(place, area)
        for child in _below(element):
            if _is_area(child):
                self._area(child, path, level + 1, [inner for inner in _below(child) if not _is_area(inner)])

    def _items(self, element: "etree._Element", above: str, parent: str | None) -> list[Item]:
        number, title = _label(element), _heading(element) or None
        path = self._path(element, above, number)
        own = _own(element)
        main = " ".join(_words(each) for each in own if each.get(_LANG) is None)
        parallel = {str(each.get(_LANG)): _words(each) for each in own if each.get(_LANG) is not None}
        if number or title:
            self.paragraph(f"{number or ''} {title or ''}".strip())
        place = self.paragraph(main)
        item = Item(path=path, number=number, title=title, parent=parent, text=main, start=place.start, end=place.end, parallel=parallel)  # fmt: skip
        inner: list[Item] = []
        for child in _below(element):
            inner += self._items(child, path, path)
        return [item, *inner]

    def _path(self, element: "etree._Element", above: str, number: str | None) -> str:
        kept = element.get(_PATH)
        if kept is not None:
            return kept
        bare = _bare(number) if number else ""
        if not bare and _kind(element) not in ("mainBody", "body"):
            above_element = element.getparent()
            bare = str(_below(above_element).index(element) + 1) if above_element is not None else "1"
        path = ".".join(part for part in (above, bare) if part)
        self._taken[path] = self._taken.get(path, 0) + 1
        return path if self._taken[path] == 1 else f"{path}#{self._taken[path]}"


def _bare(number: str) -> str:
    """The bare mark of a printed number: `Article 5.` is `5`, `（三）` is `3`."""
    last = number.rsplit(maxsplit=1)[-1].strip("()[]（）.．、:：º°-–— ")
    value = chinese(last.strip("第条章节款"))
    return str(value) if value is not None and not last.isascii() else last


def _below(element: "etree._Element") -> "list[etree._Element]":
    """The hierarchical parts directly below an element, lists looked through."""
    found: list[etree._Element] = []
    for child in element:
        kind = _kind(child)
        if kind in ("list", "blockList") or (
            kind in ("content", "body", "intro") and child.find(".//{*}blockList") is not None
        ):
            found += _below(child)
        elif kind in _HIERARCHY:
            found.append(child)
    return found


def _is_area(element: "etree._Element") -> bool:
    if _kind(element) == "hcontainer" and element.get("name") in ("area", "item"):
        return element.get("name") == "area"
    inner = _below(element)
    return (
        bool(inner)
        and _kind(element) not in _SMALL
        and bool(_heading(element))
        and not all(_kind(each) in _SMALL for each in inner)
    )


def _own(element: "etree._Element") -> "list[etree._Element]":
    """The paragraphs that are the element's own and not those of parts below it."""
    found = []
    for holder in element:
        if _kind(holder) in ("content", "intro", "wrapUp", "wrap", "listIntroduction", "p"):
            inner = (
                [holder]
                if _kind(holder) in ("p", "listIntroduction")
                else list(holder.iter("{*}p", "{*}listIntroduction"))
            )
            found += [
                each for each in inner if next(each.iterancestors("{*}item", "{*}point"), None) in (None, element)
            ]
    return found


def _label(element: "etree._Element") -> str | None:
    found = element.find("{*}num")
    return None if found is None else _words(found) or None


def _heading(element: "etree._Element") -> str:
    found = element.find("{*}heading")
    return "" if found is None else _words(found)


def _parallel_titles(element: "etree._Element") -> dict[str, str]:
    return {str(each.get(_LANG)): _words(each) for each in element.findall("{*}subheading") if each.get(_LANG)}
