"""Alternatives parted by their first letters find what they found before."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.telling.alternatives import first_letters, parted, split
from trecho.reference.telling import telling_words

ALTERNATIVES = r"has begun|(?:is|are) under way|\d+ units?|sign(?:ed|s)?|(?<!non-)built|beg[au]n|opened|open|re-?opened"


def test_alternatives_are_split_at_the_uppermost_level() -> None:
    assert split(r"a|(?:b|c)d|[|]e|\|f") == ["a", "(?:b|c)d", "[|]e", r"\|f"]


@pytest.mark.parametrize(
    ("alternative", "letters"),
    [
        ("signed", "s"),
        ("(?:is|are) built", "ia"),
        ("(?:re)?opened", "ro"),
        ("(?<!non-)built", "b"),
        (r"\d+ units", "0123456789"),
    ],
)
def test_the_first_letters_of_an_alternative_are_told(alternative: str, letters: str) -> None:
    assert first_letters(alternative) == frozenset(letters)


@pytest.mark.parametrize("alternative", [r"\w+ed", ".*", "[ab]c", ""])
def test_what_may_begin_with_anything_is_told_as_unknown(alternative: str) -> None:
    assert first_letters(alternative) is None


@given(
    st.lists(
        st.sampled_from(["signed", "open", "12 units", "is under way", "built", "non-built", "re-opened", "begun"])
    )
)
def test_parted_alternatives_find_the_same(words: list[str]) -> None:
    text = " ".join(words)
    plain, quick = (re.compile(f"(?:{a})", re.IGNORECASE) for a in (ALTERNATIVES, parted(ALTERNATIVES)))
    assert [m.span() for m in plain.finditer(text)] == [m.span() for m in quick.finditer(text)]


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr"])
def test_the_tables_of_stages_lose_nothing(language: str) -> None:
    words = telling_words(language)
    text = "The port, opened in May 2021, was suspended. El hospital fue inaugurado. A ponte foi entregue. Le don a été remis."
    for written in words.tables["cues"].values():
        plain = re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)
        assert [m.span() for m in plain.finditer(text)] == [m.span() for m in words.compiled(written).finditer(text)]
