"""Excerpts join to a part of the text and mark what was met."""

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.finding.excerpt import excerpt

LONG = "The two sides agree. " * 20 + "China will offer 6,000 government scholarships. " + "More words follow. " * 20


def test_the_words_met_are_marked_and_the_rest_cut() -> None:
    pieces = excerpt(LONG, ["scholarships"])
    assert [piece.text for piece in pieces if piece.met] == ["scholarships"]
    assert pieces[0].text == "… "
    assert pieces[-1].text == " …"
    assert "".join(piece.text for piece in pieces[1:-1]) in LONG


def test_accents_do_not_hide_a_word() -> None:
    assert [piece.text for piece in excerpt("La cooperación crece", ["cooperacion"]) if piece.met] == ["cooperación"]


def test_without_a_word_the_beginning_is_shown() -> None:
    assert "".join(piece.text for piece in excerpt("short", [])) == "short"


@given(st.text(max_size=300), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_nothing_is_invented(text: str, words: list[str]) -> None:
    joined = "".join(piece.text for piece in excerpt(text, words))
    assert joined.removeprefix("… ").removesuffix(" …") in text or joined in text
