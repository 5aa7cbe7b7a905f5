"""What changed, as an Atom feed (RFC 4287): ids that never change, every entry dated, an author for all."""

from collections.abc import Iterable
from datetime import UTC, datetime

from lxml import etree

from trecho import __version__
from trecho.core.noun import Noun, require

NAMESPACE = "http://www.w3.org/2005/Atom"
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Entry(Noun, frozen=True, kw_only=True):
    """One change: `id` is an IRI for good, `link` where it is shown, `lines` what happened in words, one after the other."""

    id: str
    title: str
    updated: datetime
    link: str
    lines: tuple[str, ...] = ()
    author: str = ""

    def __post_init__(self) -> None:
        """Refuses what the standard refuses: no id, no title, a moment without a time zone."""
        require(":" in self.id, f"the entry's id {self.id!r} is no IRI")
        require(bool(self.title.strip()), f"{self.id} has no title")
        require(self.updated.tzinfo is not None, f"{self.id}: its moment needs a time zone")


class Feed(Noun, frozen=True, kw_only=True):
    """A list of changes, latest first; `address` is where the feed itself stands, `page` what it tells about."""

    id: str
    title: str
    address: str
    page: str
    language: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...] = ()


def atom(feed: Feed) -> bytes:
    """The feed's XML, UTF-8."""
    root = etree.Element(_tag("feed"), nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # (lxml's name of the default)
    root.set(f"{_XML}lang", feed.language)
    _plain(root, "id", feed.id)
    _plain(root, "title", feed.title)
    _plain(root, "updated", _moment(feed.updated))
    _plain(etree.SubElement(root, _tag("author")), "name", feed.author)
    _plain(root, "generator", "Trecho").set("version", __version__)
    etree.SubElement(root, _tag("link"), rel="self", type="application/atom+xml", href=feed.address)
    etree.SubElement(root, _tag("link"), rel="alternate", type="text/html", hreflang=feed.language, href=feed.page)
    for entry in feed.entries:
        _add(root, entry, feed)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _add(root: etree._Element, entry: Entry, feed: Feed) -> None:
    element = etree.SubElement(root, _tag("entry"))
    _plain(element, "id", entry.id)
    _plain(element, "title", entry.title)
    _plain(element, "updated", _moment(entry.updated))
    if entry.author and entry.author != feed.author:
        _plain(etree.SubElement(element, _tag("author")), "name", entry.author)
    etree.SubElement(element, _tag("link"), rel="alternate", type="text/html", href=entry.link)
    if entry.lines:
        _plain(element, "content", _listed(entry.lines)).set("type", "html")


def _listed(lines: Iterable[str]) -> str:
    """The lines as a list in HTML; the XML writer escapes it once more, as the standard wants it."""
    from html import escape

    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _plain(element: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(element, _tag(name))
    child.text = "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")
    return child
