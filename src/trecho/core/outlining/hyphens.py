"""Whether the hyphen at the end of a line belongs to its word: told by how the document writes it elsewhere."""

import re
from functools import cached_property

# Beginnings that are written with a hyphen of their own, so that a line may well end behind it.
_PREFIXES = frozenset(
    ["non", "socio", "self", "cross", "anti", "well", "high", "low", "long", "short", "mid", "half"],
)
# `short- and long-term`: the hyphen stands for a word that follows, and a space behind it.
SUSPENDED = re.compile(r"(?:and|or|to|y|e|o|u|ou|et|und)\s")
_BREAK = re.compile(r"([^\W\d_]+)-\s*\n\s*([^\W\d_]+)")
_HEAD = re.compile(r"[\w-]+$")
_TAIL = re.compile(r"\w+")
_SPACE = re.compile(r"\s")
_PROOF = 0.2  # of the hyphens at line ends are proved to break a word, where words are broken at all
_LONG = 200  # lines that are enough for that proof


class Hyphens:
    """The hyphens of a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def belongs(self, written: str, following: str) -> bool:
        """Whether the hyphen that ends `written` belongs to the word that `following` goes on with."""
        head, tail = _HEAD.search(written[:-1]), _TAIL.match(following)
        if written[-1] in "‐\u00ad" or head is None or tail is None:
            return False
        before, after = head[0].lower(), tail[0].lower()
        if before in _PREFIXES:
            return True
        if before.rpartition("-")[2] + after in self._words:
            return False
        return f"{before}-{after}" in self._compounds or not self._breaks_words

    @cached_property
    def _compounds(self) -> set[str]:
        return compounds_of(self._text)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_TAIL.findall(self._text.lower()))

    @cached_property
    def _breaks_words(self) -> bool:
        """Whether words are broken at line ends: not in a long text that writes hardly one of them in one elsewhere."""
        if self._text.count("\n") < _LONG:
            return True
        breaks = [head + tail for head, tail in _BREAK.findall(self._text.lower())]
        return sum(word in self._words for word in breaks) >= _PROOF * len(breaks)


def compounds_of(text: str) -> set[str]:
    """The hyphenated words that stand within a line of the text, in lower case."""
    found: set[str] = set()
    end = 0
    while (place := text.find("-", end)) >= 0:
        start = place
        while start > end and not text[start - 1].isspace():
            start -= 1
        ends = _SPACE.search(text, place)
        end = ends.start() if ends else len(text)
        if "-" in text[start + 1 : end - 1]:
            found.add(text[start:end].strip(".,;:()“”\"'").lower())
    return found
