"""Words of a text in any of the five languages: folded, stemmed lightly, Chinese by pairs of characters."""

import re
import unicodedata
from collections.abc import Iterable

from trecho.core.noun import Noun

END = "\n"  # stands behind every text where many are read at once
CHINESE = "㐀-鿿"
_WORD = re.compile(rf"[{CHINESE}]+|[^\W_{CHINESE}]+")
_WORD_OR_END = re.compile(rf"{_WORD.pattern}|\n")
_DIACRITICS = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_CHINESE_RUN = re.compile(rf"[{CHINESE}]")


class Vocabulary(Noun, frozen=True, kw_only=True):
    """What stemming must know of a language: empty words, endings (longest first) and the shortest stem left over.

    Stop words and endings are written folded, as `folded` writes them.
    """

    language: str
    stop_words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    shortest_stem: int = 4


def folded(text: str) -> str:
    """The text in lower case without diacritics and compatibility forms; its length may change."""
    if text.isascii():
        return text.lower()
    return _DIACRITICS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def tokens(text: str) -> list[str]:
    """The folded words and numbers of the text, in order; a run of Chinese characters stays one token."""
    return _WORD.findall(folded(text))


def tokens_of_many(texts: Iterable[str]) -> list[str]:
    """The tokens of many texts one behind the other, each text ended by the token END."""
    parts = [folded(text).replace("\n", " ") for text in texts]
    return _WORD_OR_END.findall(END.join([*parts, ""]))


def is_chinese(token: str) -> bool:
    """Whether a token of `tokens` is a run of Chinese characters."""
    return _CHINESE_RUN.match(token) is not None


def pairs(run: str) -> list[str]:
    """A run of Chinese characters as its overlapping pairs; a lone character stays alone."""
    return [run[place : place + 2] for place in range(len(run) - 1)] or [run]


def stem(word: str, vocabulary: Vocabulary) -> str:
    """The folded word without its longest known ending, never shorter than the vocabulary's shortest stem."""
    if not word.endswith(vocabulary.endings):
        return word
    for ending in vocabulary.endings:
        if len(word) - len(ending) >= vocabulary.shortest_stem and word.endswith(ending):
            return word[: -len(ending)]
    return word


def stems(text: str, vocabulary: Vocabulary) -> list[str]:
    """The content words of the text, stemmed, in order: without stop words, Chinese by pairs of characters."""
    return [found for token in tokens(text) for found in stems_of_token(token, vocabulary)]


def stems_of_token(token: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The stems of one token of `tokens`: none of a stop word, one of a word, one for each pair of Chinese characters."""
    if is_chinese(token):
        return tuple(pair for pair in pairs(token) if pair not in vocabulary.stop_words)
    return () if token in vocabulary.stop_words else (stem(token, vocabulary),)
