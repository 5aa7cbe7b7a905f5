"""Things are found as one types, without accents, with slips, in Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.finding.index import Index, Thing

THINGS = (
    Thing(
        id="p/VII.7",
        kind="commitment",
        title={"en": "VII.7"},
        texts=(
            {
                "en": "China will offer 6,000 government scholarships.",
                "es": "China ofrecerá 6.000 becas gubernamentales.",
                "zh": "中方将提供6000个政府奖学金名额。",
            },
        ),
    ),
    Thing(
        id="p/V.6",
        kind="commitment",
        title={"en": "V.6"},
        texts=(
            {
                "en": "To deepen cooperation in energy and mining.",
                "pt": "Aprofundar a cooperação em energia e mineração.",
            },
        ),
    ),
    Thing(id="D1", kind="activity", title={"es": "Préstamo para la represa hidroeléctrica", "en": "Loan for a dam"}),
    Thing(
        id="D2",
        kind="activity",
        title={"en": "Scholarship holders leave for China"},
        texts=({"en": "Forty students."},),
    ),
)
INDEX = Index(THINGS)


def ids(query: str, kind: str = "") -> list[str]:
    return [found.thing.id for found in INDEX.ask(query, kind=kind)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("scholarships", "p/VII.7"),
        ("scholarsh", "D2"),
        ("BECAS", "p/VII.7"),
        ("mineracao", "p/V.6"),
        ("hidroelectrica", "D1"),
        ("hidroeletrica", "D1"),
        ("奖学金", "p/VII.7"),
        ("政府", "p/VII.7"),
        ("energy minin", "p/V.6"),
        ("p/VII.7", "p/VII.7"),
    ],
)
def test_what_is_meant_is_found_first(query: str, first: str) -> None:
    assert ids(query)[0] == first


def test_every_word_is_wanted_where_it_can_be_had() -> None:
    assert ids("loan dam") == ["D1"]
    assert set(ids("loan mining")) == {"D1", "p/V.6"}


def test_a_kind_can_be_asked_for() -> None:
    assert ids("china", kind="activity") == ["D2"]


@pytest.mark.parametrize("query", ["", "   ", "…", "xyzzyplugh", "天"])
def test_nothing_is_found_for_nothing(query: str) -> None:
    assert ids(query) == []


def test_an_empty_index_answers() -> None:
    assert Index(()).ask("china") == ()


@given(st.text(max_size=40))
def test_no_query_breaks_it(query: str) -> None:
    found = INDEX.ask(query, most=2)
    assert len(found) <= 2
    assert all(one.score > 0 for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
