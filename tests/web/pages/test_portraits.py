from pathlib import Path

import pytest
from django.test import Client

from tests.web.conftest import Page


@pytest.mark.parametrize(
    ("page_of", "picture"),
    [
        ("/en/", "home"),
        ("/zh/plans/celac-china-2019", "plans/celac-china-2019"),
        ("/es/plans/celac-china-2019/VII.7", "commitments/celac-china-2019/VII.7"),
        ("/fr/members/HTI", "members/HTI"),
    ],
)
def test_a_shared_page_has_its_picture_and_words(
    page: Page, reader: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page_of: str, picture: str
) -> None:
    monkeypatch.setenv("TRECHO_ORIGINALS", str(tmp_path))
    shown = page(page_of)
    told = {node.attributes["property"]: node.attributes["content"] or "" for node in shown.css("meta[property]")}
    assert told["og:image"] == f"http://localhost/{page_of[1:3]}/portraits/{picture}.png"
    assert told["og:url"] == f"http://localhost{page_of}"
    assert len(told["og:image:alt"]) > 8
    assert told["og:title"]
    answer = reader.get(told["og:image"].removeprefix("http://localhost"))
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/png")


def test_nothing_else_is_pictured(reader: Client) -> None:
    assert reader.get("/en/portraits/sources/abc.png").status_code == 404
    assert reader.get("/en/portraits/plans/none.png").status_code == 404
