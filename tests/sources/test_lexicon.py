"""Words told apart by number."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from trecho.sources.lexicon import Lexicon, words_of


@given(st.lists(st.lists(st.integers(1, 2**64 - 1), max_size=30), max_size=5))
def test_each_word_keeps_its_number(batches: list[list[int]]) -> None:
    lexicon, known = Lexicon(1), dict[int, int]()
    for batch in batches:
        for word, number in zip(batch, lexicon.numbers([np.array(batch, np.uint64)]).tolist(), strict=True):
            assert known.setdefault(word, number) == number > 0
            assert lexicon.word(number) == word.to_bytes(8, "little").rstrip(b"\0")
    assert len(set(known.values())) == len(known)


def test_a_full_lexicon_takes_no_more_words() -> None:
    lexicon = Lexicon(2)
    keys = np.arange(1, 2001, dtype=np.uint64)
    numbers = lexicon.numbers([keys, keys])
    assert (numbers > 0).sum() < 1000
    assert (lexicon.numbers([keys, keys]) == numbers).all()


def test_words_that_are_not_good_have_no_number() -> None:
    assert Lexicon(1, lambda word: word[0] > 5).numbers([np.array([5, 6], np.uint64)]).tolist() == [0, 1]


def test_the_word_from_each_place_on() -> None:
    assert words_of(b"abcdefghi").tolist() == [
        int.from_bytes(b"abcdefgh", "little"),
        int.from_bytes(b"bcdefghi", "little"),
    ]
