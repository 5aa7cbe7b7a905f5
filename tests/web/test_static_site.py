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
from trecho.web.static_site import MANIFEST, static_site


@pytest.fixture(scope="module")
def site(empty_register: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """A site in two languages of a register that holds one small plan."""
    folder = tmp_path_factory.mktemp("site")
    claims = [claim for claim in load("celac-china", recorded_at=MONDAY).claims if "celac-china-2022" in claim.subject]
    with django_db_blocker.unblock(), turned_to(str(shutil.copy(empty_register, folder / "small.db"))):
        shelf.keep(claims)
        written = static_site(folder / "site", ["es", "zh"], address="https://example.org/sub")
        assert sum(1 for _ in written) > 50
    return folder / "site"


def test_every_link_leads_to_a_file(site: Path) -> None:
    lost = set()
    for page in site.rglob("*.html"):
        for node in LexborHTMLParser(page.read_text(encoding="utf-8")).css(
            "a[href], link[href], script[src], img[src]"
        ):
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


def test_what_readers_follow_cite_and_share_lies_there_too(site: Path) -> None:
    plan = "celac-china-2022"
    for file in (
        f"zh/feeds/plans/{plan}.atom",
        "es/feeds/changes.atom",
        f"es/cite/plans/{plan}.bib",
        f"es/portraits/plans/{plan}.png",
        f"es/briefs/plans/{plan}.pdf",
        "robots.txt",
    ):
        assert (site / file).stat().st_size > 80, file
    feed = (site / f"zh/feeds/plans/{plan}.atom").read_text(encoding="utf-8")
    assert f"https://example.org/sub/zh/plans/{plan}" in feed
    page = (site / f"es/plans/{plan}/index.html").read_text(encoding="utf-8")
    assert f'content="https://example.org/sub/es/portraits/plans/{plan}.png"' in page
    assert f"https://example.org/sub/es/plans/{plan}</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_site_is_brought_up_to_date_by_what_changed(
    empty_register: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = [one for one in load("celac-china", recorded_at=MONDAY).claims if one.subject == "plan:celac-china-2022"]
    more = [one for one in load("celac-china", recorded_at=MONDAY).claims if one.subject == "activity:celac-china/D059"]
    site = tmp_path / "site"
    with django_db_blocker.unblock(), turned_to(str(shutil.copy(empty_register, tmp_path / "small.db"))):
        shelf.keep(claims)
        before = {path: path.stat().st_mtime_ns for path in static_site(site, ["es"])}
        (site / "es/old.html").write_text("gone")
        manifest = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
        manifest["files"]["es/old.html"] = "0"
        (site / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        shelf.keep(more)
        after = {path: path.stat().st_mtime_ns for path in static_site(site, ["es"])}
        monkeypatch.setattr("trecho.web.static_site.asked_of_the_program", lambda *_: pytest.fail("asked again"))
        assert set(static_site(site, ["es"])) == set(after)  # nothing differs, so nothing is asked
    assert not (site / "es/old.html").exists()
    assert (site / "es/activities/celac-china/D059/index.html") in after.keys() - before.keys()
    left = [path for path in before if before[path] == after.get(path)]
    assert site / "es/method/index.html" in left
    assert site / "es/index.html" not in left


def test_a_used_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Trouble, match="not empty"):
        next(static_site(tmp_path))
