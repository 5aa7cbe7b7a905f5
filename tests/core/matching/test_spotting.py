"""Spotting: the longest phrase wins; prefixes, plurals, foreign words and Chinese."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.matching.spotting import Cutter, Lexicon
from trecho.core.words import tokens

LEXICON = Lexicon(
    {
        "health": [1],
        "ministry of health": [2],
        "hydro*": [3],
        "=grant": [4],
        "bus": [5],
        "ministry": [6],
        "医院": [7],
        "公共卫生": [8],
    },
    {"carretera": [9], "accord*": [12], "sol": [10], "health": [11]},
)


def spotted(text: str) -> list[tuple[tuple[int, ...], str]]:
    return [(found.themes, found.words) for found in LEXICON.spot(tokens(text))]


def test_the_longest_phrase_hides_the_words_inside_it() -> None:
    assert spotted("the Ministry of Health") == [((2,), "ministry of health")]
    assert spotted("a ministry for health") == [((6,), "ministry"), ((1,), "health")]


def test_prefixes_and_plurals() -> None:
    assert spotted("hydropower and buses") == [((3,), "hydropower"), ((5,), "buses")]


def test_an_exact_word_has_no_plural() -> None:
    assert spotted("grants a grant") == [((4,), "grant")]


def test_a_long_foreign_word_is_known_and_a_short_one_is_not() -> None:
    assert spotted("Carretera del Sol") == [((9,), "carretera")]


def test_a_short_foreign_beginning_is_not_known() -> None:
    assert spotted("in accordance with it") == []


def test_an_own_word_keeps_its_own_meaning() -> None:
    assert spotted("health") == [((1,), "health")]


def test_chinese_is_spotted_by_characters() -> None:
    assert spotted("向医院和公共卫生部门") == [((7,), "医院"), ((8,), "公共卫生")]


def test_a_mark_cuts_chinese_unless_a_term_hides_it() -> None:
    cutter = Cutter(["为", "提供"], ["华为"])
    assert cutter.cut(tokens("华为为医院提供设备")) == ["华为", "为", "医院", "提供", "设备"]


@given(st.lists(st.sampled_from(["ministry", "of", "health", "bus", "x", "医院"]), max_size=12))
def test_what_is_placed_never_overlaps(words: list[str]) -> None:
    placed = LEXICON.placed(words)
    assert all(first[2] <= second[1] or first[1] == second[1] for first, second in pairwise(placed))
    assert all(0 <= start < end <= len(words) for _, start, end in placed)
