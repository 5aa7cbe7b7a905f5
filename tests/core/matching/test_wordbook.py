"""The wordbook finds the phrases that the lexicon finds, however many words it has met."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from trecho.core.matching.spotting import Lexicon
from trecho.core.matching.theme_sets import ThemeSets
from trecho.core.matching.wordbook import WordBook, ranges

PHRASES = {"road": (1,), "road safety": (2,), "rail*": (3,), "safety of the road": (4,), "the rail road": (5,)}
LEXICON = Lexicon({**PHRASES, "铁路": (3,), "公路": (1,)})
VOCABULARY = ["road", "roads", "safety", "of", "the", "railway", "rail", "town", "铁路公路", "中公路", "\n"]


@given(some.lists(some.sampled_from(VOCABULARY), max_size=20))
def test_a_wordbook_finds_what_its_lexicon_finds(words: list[str]) -> None:
    sets = ThemeSets()
    book = WordBook(LEXICON, sets)
    words = [*words, "\n"]
    found = book.spot(words, book.numbers(words))
    expected = [(start, sets.number(themes)) for themes, start, _ in LEXICON.placed(words)]
    assert list(zip(found.places.tolist(), found.sets.tolist(), strict=True)) == expected


def test_many_words_keep_their_numbers_and_stems() -> None:
    book = WordBook(LEXICON, ThemeSets(), lambda word: (word[:4],))
    words = [f"{number}word" for number in range(10_000)]
    numbers = book.numbers(words)
    assert (book.numbers(words) == numbers).all()
    places, stems = book.stems_in(numbers[-3:])
    assert places.tolist() == [0, 1, 2]
    assert [book.stems[stem] for stem in stems] == ["9997", "9998", "9999"]
    assert len(book) == 10_001


def test_ranges() -> None:
    assert ranges(np.array([5, 2, 9]), np.array([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
    assert ranges(np.array([], dtype=np.intp), np.array([], dtype=np.intp)).tolist() == []
