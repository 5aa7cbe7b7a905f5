"""Stored views and folded ones are found by the same words, tags and places."""

from datetime import timedelta

import pytest

from tests.ledgers import MONDAY
from trecho.store import viewing

LATER = MONDAY + timedelta(days=1)
pytestmark = pytest.mark.usefixtures("case_register")


@pytest.mark.parametrize(
    ("words", "tags"),
    [
        ("", {}),
        ("", {"country": "SLV"}),
        ("", {"country": "JAM", "kind": "loan"}),
        ("biblioteca LIBRARY", {"country": "SLV"}),
        ("metró", {}),
        ("", {"year": "2019", "stage": "signed"}),
        ("no such word", {}),
    ],
)
def test_now_and_then_find_the_same(words: str, tags: dict[str, str]) -> None:
    for number in (1, 2, 99):
        now = viewing.page("activity", None, number=number, size=7, words=words, tags=tags)
        then = viewing.page("activity", LATER, number=number, size=7, words=words, tags=tags)
        assert now == then
    assert viewing.page("activity", MONDAY - timedelta(days=1), number=1, size=7, words=words, tags=tags).total == 0


def test_lists_have_an_order_and_a_place() -> None:
    paths = [view.plain["path"] for view in viewing.listed("commitment", None, within="celac-china-2019")]
    assert paths[:2] == ["I.1", "I.2"]
    assert paths.index("I.10" if "I.10" in paths else "I.9") < paths.index("II.1")
    assert viewing.listed("commitment", LATER, within="celac-china-2019") == viewing.listed(
        "commitment", None, within="celac-china-2019"
    )
    assert viewing.single("plan", "celac-china-2019", LATER) == viewing.single("plan", "celac-china-2019", None)
    assert viewing.single("plan", "atlantis", None) is viewing.single("plan", "atlantis", LATER) is None


def test_sources_are_counted() -> None:
    every = viewing.sources(None)
    assert every == viewing.sources(LATER)
    (one,) = viewing.sources(None, "http://au.china-embassy.org/eng/xw/t1528297.htm")
    assert one in every
    assert one.claims > 20
    assert one.url == one.id
