"""Web pages → a sheet: headings, paragraphs and list items with the numbers that a browser shows; menus left out."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from trecho.core.decoding import decoded
from trecho.core.outlining.sheet import Sheet
from trecho.core.trouble import Trouble
from trecho.readers.assembling import Assembly
from trecho.readers.docx_numbers import written

MEDIA_TYPE = "text/html"
_LARGEST = 25_000_000
_MOST_BLOCKS = 100_000
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NOISE_TAGS = frozenset(
    [
        "script",
        "style",
        "nav",
        "footer",
        "aside",
        "form",
        "noscript",
        "template",
        "button",
        "select",
        "svg",
        "iframe",
        "object",
        "head",
        "math",
        "dialog",
    ]
)
_NOISE_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "doc-toc", "doc-footnote"))
_NOISE_NAMES = re.compile(
    r"(?:^|[-_])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|cookies?|toc|share|social|footnotes?|skip)(?:$|[-_])",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "caption",
        "blockquote",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "address",
        "figure",
        "figcaption",
        "body",
        "center",
        "details",
        "summary",
        "fieldset",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CSS_FORMS = {
    "decimal": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
}  # fmt: skip
_CSS = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")
_MARKED = re.compile(r"\(?(?:\d{1,3}|[ivxlc]{1,6}|[a-z])[.)]", re.IGNORECASE)


def html_sheet(data: bytes, name: str) -> Sheet:
    """The sheet of a web page; raises Trouble where it holds no text or is larger than 15 MB."""
    if len(data) > _LARGEST:
        raise Trouble(
            name, "the page has %(megabytes)s MB", "give the part that holds the plan", megabytes=len(data) // 1_000_000
        )
    page = _DECLARATION.sub("", _decoded(data)).replace("\0", "")
    parser = etree.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(page, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise Trouble(name, "the page holds no text", "give the page that shows the plan")
    walk = _Walk()
    walk.take(_content(root))
    walk.assembly.caption = " ".join((root.findtext(".//title") or "").split()) or None
    walk.assembly.language = root.get("lang")
    return walk.assembly.sheet()


def _decoded(data: bytes) -> str:
    found = _CHARSET.search(data[:4096])
    if found is not None and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = found[1].decode("ascii").lower()
        try:
            return data.decode({"gb2312": "gb18030", "iso-8859-1": "cp1252"}.get(encoding, encoding))
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data)


def _content(root: "etree._Element") -> "etree._Element":
    """The part of the page that holds its text: `main`, or the only `article`, or all of it."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = root.findall(path)
        if len(found) == 1 and 3 * _weight(found[0]) > _weight(root):
            return found[0]
    return root


def _weight(element: "etree._Element") -> int:
    return sum(len(written) for written in element.itertext())


class _Walk:
    """Goes through the elements without recursion, and closes a block at every block's beginning and end."""

    def __init__(self) -> None:
        self.assembly = Assembly(MEDIA_TYPE)
        self._words: list[str] = []
        self._plain = 0
        self._strong = 0
        self._bold = 0
        self._kind: tuple[str, int] = ("", 0)
        self._lists: list[tuple[str, int, str]] = []
        self._pending: str | None = None
        self._item: tuple[str, int] | None = None

    def take(self, root: "etree._Element") -> None:
        """Collects the blocks below `root`."""
        for event, element in _events(root):
            if event == "start":
                self._open(element)
            elif event == "end":
                self._close(element)
            else:
                self._write(str(element))
            if self.assembly.count > _MOST_BLOCKS:
                self.assembly.doubts.append("the page is longer than any plan; its end is left out")
                break
        self._flush()

    def _open(self, element: "etree._Element") -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._flush()
        if tag in _HEADINGS:
            self._kind = ("heading", _HEADINGS[tag])
        elif tag in ("ul", "ol", "menu"):
            self._lists.append((tag, _start(element), _form(element)))
        elif tag == "li":
            self._number(element)
        elif tag == "br":
            self._words.append("\n")
        elif tag in ("b", "strong"):
            self._bold += 1

    def _close(self, element: "etree._Element") -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._flush()
        if tag in _HEADINGS:
            self._kind = ("", 0)
        elif tag in ("ul", "ol", "menu") and self._lists:
            self._lists.pop()
        elif tag in ("b", "strong"):
            self._bold -= 1

    def _number(self, element: "etree._Element") -> None:
        if not self._lists or self._lists[-1][0] != "ol":
            self._item = ("", len(self._lists))
            return
        tag, count, form = self._lists[-1]
        own = element.get("value", "")
        count = int(own) if own.isdecimal() and len(own) < 6 else count
        self._lists[-1] = (tag, count + 1, form)
        self._item = ("" if form == "none" else f"{written(count, form)}.", len(self._lists))

    def _write(self, words: str) -> None:
        self._words.append(words.replace("\n", " "))
        letters = len(words.strip())
        self._strong += letters if self._bold else 0
        self._plain += letters

    def _flush(self) -> None:
        words = "".join(self._words)
        self._words = []
        bold, self._strong, plain, self._plain = self._strong, 0, self._plain, 0
        if not words.strip():
            return
        role, level = self._kind
        if self._item is not None:
            number, depth = self._item
            self._item = None
            if number and not _MARKED.match(words.strip()):
                words = f"{number} {words.strip()}"
            elif not number:
                role, level = "bullet", depth
        self.assembly.add(words, role=role, level=level, bold=plain > 0 and bold == plain)


def _events(root: "etree._Element") -> Iterator[tuple[str, Any]]:
    """Start, text and end events below the root, noise skipped; flat, so that depth costs nothing."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        thing, closing = stack.pop()
        if isinstance(thing, str):
            yield "text", thing
            continue
        element: etree._Element = thing
        if closing:
            yield "end", element
            continue
        if not isinstance(element.tag, str) or (element is not root and _is_noise(element)):
            continue
        yield "start", element
        stack.append((element, True))
        for child in reversed(element):
            if child.tail:
                stack.append((child.tail, False))
            stack.append((child, False))
        if element.text:
            stack.append((element.text, False))


def _is_noise(element: "etree._Element") -> bool:
    tag = str(element.tag)
    if tag in _NOISE_TAGS or element.get("role") in _NOISE_ROLES or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or "display:none" in (element.get("style") or "").replace(" ", ""):
        return True
    if tag in ("div", "ul", "ol", "section", "p", "span", "header", "table") and _is_named_noise(element):
        return True
    if tag == "sup":
        return _all_words(element).strip(" []()*†").isdecimal()
    if tag == "header":
        return element.find(".//h1") is None
    return tag in ("ul", "ol") and _only_links(element)


def _is_named_noise(element: "etree._Element") -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return any(_NOISE_NAMES.search(name) for name in names)


def _only_links(element: "etree._Element") -> bool:
    """Whether a list is a menu or a table of contents: every entry of it is one link."""
    entries = element.findall("li")
    return len(entries) > 1 and all(
        sum(len(_all_words(link).strip()) for link in entry.iter("a")) >= 0.8 * len(_all_words(entry).strip()) > 0
        for entry in entries
    )


def _all_words(element: "etree._Element") -> str:
    return "".join(str(words) for words in element.itertext())


def _start(element: "etree._Element") -> int:
    start = element.get("start", "1")
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def _form(element: "etree._Element") -> str:
    found = _CSS.search(element.get("style") or "")
    if found is not None:
        return _CSS_FORMS.get(found[1], "none" if found[1] == "none" else "decimal")
    return _FORMS.get(element.get("type", "1"), "decimal")
