"""Pages are cut, the next one is named, and things that are not there are refused."""

import json

import pytest
from django.test import RequestFactory

from trecho.web.api.answering import many, one, refused

ASKED = RequestFactory(SERVER_NAME="localhost").get("/api/plans?size=2&as_of=2021")


@pytest.fixture(autouse=True)
def opened(case_register: str) -> None:
    """Answers name the revision of an open register."""


def test_the_next_page_keeps_the_question() -> None:
    answer = json.loads(many(ASKED, ["a", "b", "c"], "plans", number=1, size=2).content)
    assert answer["items"] == ["a", "b"]
    assert answer["next"] == "http://localhost/api/plans?size=2&as_of=2021&page=2"
    assert json.loads(many(ASKED, ["a", "b", "c"], "plans", number=2, size=2).content)["next"] is None


def test_what_is_not_there_is_refused() -> None:
    assert one(ASKED, None, "plan").status_code == 404
    assert json.loads(refused(400, "no").content) == {"detail": "no"}
