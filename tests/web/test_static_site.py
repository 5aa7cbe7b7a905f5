"""The site is whole: every link within it leads to a file, pages say what the program says, and it can be searched."""

import json
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from pytest_django import DjangoDbBlocker
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import MONDAY, turned_to
from trecho.cases.loading import load
from trecho.core.trouble import Trouble
from trecho.store import shelf
from trecho.web.static_site import static_site


@pytest.fixture(scope="module")
def site(empty_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """A site in two languages of a register that holds one small plan."""
    folder = tmp_path_factory.mktemp("site")
    claims = [claim for claim in load("celac-china", recorded_at=MONDAY).claims if "celac-china-2022" in claim.subject]
    with django_db_blocker.unblock(), turned_to(str(shutil.copy(empty_register, folder / "small.db"))):
        shelf.keep(claims)
        assert sum(1 for _ in static_site(folder / "site", ["es", "zh"])) > 50
    return folder / "site"


def test_every_link_leads_to_a_file(site: Path) -> None:
    lost = set()
    for page in site.rglob("*.html"):
        for node in LexborHTMLParser(page.read_text(encoding="utf-8")).css("a[href], link[href], script[src]"):
            link = urlsplit(node.attributes.get("href") or node.attributes.get("src") or "")
            if not link.scheme and link.path and not (page.parent / unquote(link.path)).resolve().is_file():
                lost.add((str(page.relative_to(site)), link.path))
    assert lost == set()


def test_pages_need_no_program(site: Path) -> None:
    pages = [LexborHTMLParser(page.read_text(encoding="utf-8")) for page in site.rglob("*.html")]
    assert all(form.attributes.get("role") == "search" for page in pages for form in page.css("form"))
    assert not any(
        node.attributes["href"].startswith("/")
        for page in pages
        for node in page.css("a[href]")
        if node.attributes["href"]
    )


def test_commitments_stand_in_both_languages_and_can_be_searched(site: Path) -> None:
    for language in ("es", "zh"):
        things = json.loads((site / language / "search.json").read_text(encoding="utf-8"))
        commitments = [thing for thing in things if thing["address"].startswith("plans/celac-china-2022/")]
        assert len(commitments) == 14  # the plan and its thirteen commitments
        assert [thing for thing in things if not (site / language / thing["address"]).is_file()] == []
    assert (site / "static/trecho/static-search.js").is_file()


def test_a_used_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Trouble, match="not empty"):
        next(static_site(tmp_path))
