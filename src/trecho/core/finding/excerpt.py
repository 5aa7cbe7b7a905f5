"""The stretch of a text around what was looked for, with the words met marked."""

from collections.abc import Iterator, Sequence

from trecho.core.noun import Noun
from trecho.core.words import folded

AROUND = 90


class Piece(Noun, frozen=True):
    """A part of an excerpt; `met` where it is one of the words that were looked for."""

    text: str
    met: bool


def excerpt(text: str, words: Sequence[str], *, around: int = AROUND) -> tuple[Piece, ...]:
    """The text near the first word met, cut at spaces, as pieces that join to it; its beginning where none is met."""
    low = folded(text)
    if len(low) != len(text):  # folding changed the length: places would not fit
        low = text.lower()
    places = sorted({place for word in words for place in _places(low, word)})
    first = places[0][0] if places else 0
    start = _edge(text, max(0, first - around), -1)
    end = _edge(text, min(len(text), first + 2 * around), 1)
    return tuple(_pieces(text, start, end, places))


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    place = text.find(word)
    while place >= 0:
        yield place, place + len(word)
        place = text.find(word, place + len(word))


def _edge(text: str, place: int, step: int) -> int:
    """The nearest place outwards at which no word is cut; Chinese may be cut anywhere."""
    while 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum() and text[place].isascii():
        place += step
    return place


def _pieces(text: str, start: int, end: int, places: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    if start:
        yield Piece("… ", met=False)
    place = start
    for first, last in places:
        if first < place or last > end:
            continue
        if first > place:
            yield Piece(text[place:first], met=False)
        yield Piece(text[first:last], met=True)
        place = last
    if place < end:
        yield Piece(text[place:end], met=False)
    if end < len(text):
        yield Piece(" …", met=False)
