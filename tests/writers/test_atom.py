"""A feed that an independent reader reads, and that keeps the rules of RFC 4287."""

from datetime import UTC, datetime

import feedparser
import pytest
from lxml import etree

from trecho.core.noun import Nonsense
from trecho.writers.atom import NAMESPACE, Entry, Feed, atom

MONDAY = datetime(2026, 3, 2, 12, 30, 5, 999, tzinfo=UTC)
ENTRY = Entry(
    id="urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2",
    title="<b>D059</b> & more",
    updated=MONDAY,
    link="https://example.org/es/activities/D059",
    lines=("título: <i>Becas</i> & más", "金额：100"),
    author="reviewer",
)
FEED = Feed(
    id="urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad3",
    title="Qué cambió",
    address="https://example.org/es/feeds/changes.atom",
    page="https://example.org/es/",
    language="es",
    author="Trecho",
    updated=MONDAY,
    entries=(ENTRY,),
)


def test_a_feed_reader_reads_it() -> None:
    read = feedparser.parse(atom(FEED))
    assert not read.bozo
    assert read.version == "atom10"
    assert (read.feed.id, read.feed.title, read.feed.updated) == (FEED.id, "Qué cambió", "2026-03-02T12:30:05Z")
    (entry,) = read.entries
    assert (entry.id, entry.author, entry.link) == (ENTRY.id, "reviewer", ENTRY.link)
    assert entry.title == "<b>D059</b> & more"
    assert "&lt;i&gt;Becas&lt;/i&gt; &amp; más" in entry.content[0].value


def test_it_keeps_the_rules_of_the_standard() -> None:
    check_rules(atom(FEED))


def check_rules(document: bytes) -> None:
    """What RFC 4287 asks of every feed: one id, title and moment each, an author, a link to itself, no id twice."""
    root = etree.fromstring(document)
    space = {"a": NAMESPACE}
    assert root.tag == f"{{{NAMESPACE}}}feed"
    for element in (root, *root.findall("a:entry", space)):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", space)) == 1
        assert ":" in (element.findtext("a:id", namespaces=space) or "")
        assert datetime.fromisoformat(element.findtext("a:updated", namespaces=space) or "").tzinfo
    assert root.find("a:author/a:name", space) is not None
    assert root.find("a:link[@rel='self']", space) is not None
    identifiers = [found.text for found in root.findall("a:entry/a:id", space)]
    assert len(set(identifiers)) == len(identifiers)
    assert all(entry.find("a:link[@rel='alternate']", space) is not None for entry in root.findall("a:entry", space))


@pytest.mark.parametrize("wrong", [{"id": "no iri"}, {"title": " "}, {"updated": datetime(2026, 3, 2)}])
def test_what_the_standard_refuses_cannot_be_made(wrong: dict[str, object]) -> None:
    fields = {"id": "urn:x:1", "title": "a", "updated": MONDAY, "link": "https://example.org/", **wrong}
    with pytest.raises(Nonsense):
        Entry(**fields)  # type: ignore[arg-type]  # (fields by name)
