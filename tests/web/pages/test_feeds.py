import feedparser
import pytest
from django.test import Client

from tests.web.conftest import Page
from tests.writers.test_atom import check_rules

FEEDS = ("changes", "plans/celac-china-2019", "members/COL", "commitments/celac-china-2019/VII.7")


@pytest.mark.parametrize("name", FEEDS)
def test_every_feed_is_read_and_keeps_the_rules(reader: Client, name: str) -> None:
    document = reader.get(f"/es/feeds/{name}.atom").content
    check_rules(document)
    read = feedparser.parse(document)
    assert not read.bozo
    assert read.feed.links[0].href == f"http://localhost/es/feeds/{name}.atom"
    assert read.entries
    moments = [entry.updated for entry in read.entries]
    assert moments == sorted(moments, reverse=True)
    for entry in read.entries:
        assert reader.get(entry.link.removeprefix("http://localhost")).status_code == 200


def test_a_verdict_is_told_where_it_belongs(reader: Client) -> None:
    titles = [
        entry.title for entry in feedparser.parse(reader.get("/en/feeds/plans/celac-china-2019.atom").content).entries
    ]
    assert "review of a link: celac-china/D034=>celac-china-2019/VII.7" in titles


def test_ids_are_the_same_in_every_language(reader: Client) -> None:
    told = [
        [entry.id for entry in feedparser.parse(reader.get(f"/{code}/feeds/changes.atom").content).entries]
        for code in ("en", "zh")
    ]
    assert told[0] == told[1]


def test_pages_name_their_feeds(page: Page, reader: Client) -> None:
    shown = page("/pt/plans/celac-china-2019")
    feeds = [node.attributes["href"] for node in shown.css('link[type="application/atom+xml"]')]
    assert feeds == ["/pt/feeds/changes.atom", "/pt/feeds/plans/celac-china-2019.atom"]
    assert reader.get("/en/feeds/plans/none.atom").status_code == 404
