import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from lxml import etree

from trecho.web.pages import sitemap

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_every_page_is_listed_in_every_language(reader: Client) -> None:
    root = etree.fromstring(reader.get("/sitemap.xml").content)
    pages = [loc.text or "" for loc in root.findall("s:url/s:loc", SPACE)]
    assert len(set(pages)) == len(pages) < 50_000
    assert "http://localhost/zh/plans/celac-china-2019/VII.7" in pages
    others = root.findall("s:url[1]/x:link", SPACE)
    assert [one.get("hreflang") for one in others] == ["en", "es", "pt", "fr", "zh-Hans"]
    for page in pages[::211]:
        assert reader.get(page.removeprefix("http://localhost")).status_code == 200


def test_a_large_register_has_an_index(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 300)
    root = etree.fromstring(sitemap.sitemap(_asked()).content)
    parts = [loc.text or "" for loc in root.findall("s:sitemap/s:loc", SPACE)]
    assert parts[0] == "http://localhost/sitemap-1.xml"
    last = etree.fromstring(sitemap.sitemap(_asked(), part=len(parts)).content)
    assert len(last.findall("s:url", SPACE)) <= 1500
    assert reader.get("/sitemap-99.xml").status_code == 404


def test_robots_are_told_what_they_may_read(reader: Client) -> None:
    text = reader.get("/robots.txt").content.decode()
    assert "Disallow: /*/review" in text
    assert "Sitemap: http://localhost/sitemap.xml" in text


def _asked() -> HttpRequest:
    return RequestFactory().get("/sitemap.xml", headers={"host": "localhost"})
