"""What patterns found is kept by pattern and text."""

import re

import pytest

from trecho.reference.kept import Kept
from trecho.reference.telling import telling_words


def test_what_was_found_is_kept_for_that_pattern_and_text_alone() -> None:
    kept, opened = Kept(), re.compile("opened")
    kept[opened, "It opened."] = [3], []
    assert kept[opened, "It opened."] == ([3], [])
    assert (opened, "It opened.") in kept
    assert (opened, "It closed.") not in kept
    assert (re.compile("closed"), "It opened.") not in kept
    with pytest.raises(KeyError):
        kept[opened, "It closed."]


def test_the_words_of_a_language_keep_what_they_found() -> None:
    words = telling_words("en")
    pattern, text = words.pattern("cues", "signed"), "They signed a loan."
    for _ in range(2):
        assert [m.group() for m in words.found(pattern, text, 0, len(text))] == ["signed"]
    assert (pattern, text) in vars(words)["_read"]
