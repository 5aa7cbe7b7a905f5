"""Marking: which themes stand where in a deed — gift, giver, description, receiver — for a whole batch of deeds at once."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.knowledge import Knowledge, Tongue
from trecho.core.matching.settling import settle
from trecho.core.matching.wordbook import Numbers, Spotted, ranges
from trecho.core.noun import Noun
from trecho.core.words import END, tokens, tokens_of_many

if TYPE_CHECKING:
    from trecho.core.matching.deeds import Deed

Flags = NDArray[np.bool_]
_DESCRIBED = 80  # words of a description that are read: what a deed is stands at its beginning
_LETTERS = _DESCRIBED * 8
_PROGRAMME_SIZE = 1e6  # US dollars: above it a grant finances a programme, below it is a gift


class Profile(Noun, frozen=True):
    """Themes by where they stand: in the deed's own words, in who gives, in its sector codes, in its description, in who receives."""

    spoken: tuple[int, ...] = ()
    giver: tuple[int, ...] = ()
    sectors: tuple[str, ...] = ()
    described: tuple[int, ...] = ()
    received: tuple[int, ...] = ()


class Distinct(NamedTuple):
    """Deeds that are marked alike under one number: a key that says all, the first such deed, and each deed's number."""

    keys: list[bytes]
    firsts: list[int]
    number_of: Numbers


class Stems(NamedTuple):
    """The deed of each stem, the stem's number in `words`, and the stems themselves, each once."""

    rows: Numbers
    numbers: Numbers
    words: list[str]


@dataclass(frozen=True)
class Marks:
    """Themes × deeds: whether a deed speaks of a theme in its own words, as who gives, in its description, as who receives."""

    spoken: Flags
    giver: Flags
    described: Flags
    received: Flags
    sectors: list[tuple[str, ...]]

    @cached_property
    def distinct(self) -> Distinct:
        """The deeds told apart by all that is marked."""
        rows = np.concatenate([self.spoken, self.giver, self.described, self.received])
        packed = np.ascontiguousarray(np.packbits(rows, axis=0).T)
        width, whole = packed.shape[1], packed.tobytes()
        codes = {sectors: "|".join(sectors).encode() for sectors in set(self.sectors)}
        numbers: dict[bytes, int] = {}
        number_of = [
            numbers.setdefault(whole[row * width : row * width + width] + codes[sectors], len(numbers))
            for row, sectors in enumerate(self.sectors)
        ]
        firsts = np.unique(number_of, return_index=True)[1].tolist() if number_of else []
        return Distinct(list(numbers), firsts, np.array(number_of, dtype=np.intp))

    def profile(self, row: int) -> Profile:
        """What is marked of one deed."""
        places = (self.spoken, self.giver, self.described, self.received)
        spoken, giver, described, received = (tuple(np.flatnonzero(place[:, row]).tolist()) for place in places)
        return Profile(spoken, giver, self.sectors[row], described, received)

    def of(self, rows: Numbers) -> "Marks":
        """The marks of some of the deeds."""
        places = (self.spoken, self.giver, self.described, self.received)
        spoken, giver, described, received = (place[:, rows] for place in places)
        return Marks(spoken, giver, described, received, [self.sectors[row] for row in rows])


def marks_of(deeds: "list[Deed]", knowledge: Knowledge) -> tuple[Marks, Stems]:
    """What the deeds speak of, read language by language, and their stems."""
    width = len(knowledge.themes)
    spoken, giver, described, received = (np.zeros((width, len(deeds)), dtype=np.bool_) for _ in range(4))
    marks = Marks(spoken, giver, described, received, [deed.sectors for deed in deeds])
    stems: list[Stems] = []
    languages = [deed.language for deed in deeds]
    for language in dict.fromkeys(languages):
        rows = np.array([row for row, own in enumerate(languages) if own == language], dtype=np.intp)
        tongue = knowledge.tongue(language)
        tongue.limit()
        _describe([deeds[row].description for row in rows], rows, tongue, described)
        stems.append(_read([deeds[row].text for row in rows], rows, tongue, marks))
    spoken[knowledge.themes.place["works"]] |= np.array([deed.works for deed in deeds], dtype=np.bool_)
    spoken[knowledge.themes.place["programme_size"]] |= np.array([deed.usd for deed in deeds]) >= _PROGRAMME_SIZE
    settle(spoken, giver | received, knowledge, [deed.month for deed in deeds])
    return marks, _joined(stems)


def _joined(stems: list[Stems]) -> Stems:
    """The stems of all languages, numbered through; the same stem of two languages has two numbers."""
    if len(stems) == 1:
        return stems[0]
    before = np.cumsum([0, *(len(one.words) for one in stems)])
    empty = np.zeros(0, dtype=np.intp)
    return Stems(
        np.concatenate([empty, *(one.rows for one in stems)]),
        np.concatenate([empty, *(one.numbers + start for one, start in zip(stems, before[:-1], strict=True))]),
        [word for one in stems for word in one.words],
    )


def _describe(texts: list[str], rows: Numbers, tongue: Tongue, described: Flags) -> None:
    """Marks the themes of descriptions."""
    if not any(texts):
        return
    words = [word for text in texts for word in (*tokens(text[:_LETTERS])[:_DESCRIBED], END)]
    book = tongue.described_book
    numbers = book.numbers(words)
    found = book.spot(words, numbers)
    text_of = np.cumsum(numbers == book.end)[found.places]
    _mark(described, found.sets, rows[text_of], tongue)


def _read(texts: list[str], rows: Numbers, tongue: Tongue, marks: Marks) -> Stems:
    """Marks who gives, what is given and who receives it; the stems of the texts."""
    words = tokens_of_many(map(tongue.without_asides, texts))
    if tongue.cutter:
        words = tongue.cutter.cut(words)
    book = tongue.book
    numbers = book.numbers(words)
    ends = np.flatnonzero(numbers == book.end)
    starts = np.concatenate([np.zeros(1, dtype=np.intp), ends[:-1] + 1])
    text_of = np.repeat(np.arange(len(texts)), ends + 1 - starts)
    found = book.spot(words, numbers)
    verbs = _sentences(found, text_of, starts, rows, tongue, marks)
    _givers(words, starts, verbs, rows, tongue, marks.giver)
    places, stems = book.stems_in(numbers)
    used = np.flatnonzero(np.bincount(stems, minlength=len(book.stems)))
    new = np.zeros(len(book.stems), dtype=np.intp)
    new[used] = np.arange(len(used))
    return Stems(rows[text_of[places]], new[stems], [book.stems[number] for number in used.tolist()])


def _sentences(
    found: Spotted, text_of: Numbers, starts: Numbers, rows: Numbers, tongue: Tongue, marks: Marks
) -> Numbers:
    """Marks what is given (and what for) and who receives it; where each text's verb stands, 0 where there is none.

    What stands before the verb says who gives. Behind it, themes are of the gift, behind a receiver's preposition of the
    receiver, behind an aim's of the gift again; where the gift names no field, the receiver's count.
    """
    told = tongue.sets.told
    text = text_of[found.places]
    place = found.places - starts[text]
    verbs = np.zeros(len(starts), dtype=np.intp)
    first = np.flatnonzero(told.verb[found.sets] & (place > 0))[::-1]
    verbs[text[first]] = place[first]
    behind = np.flatnonzero(place >= verbs[text])
    text, sets = text[behind], found.sets[behind]
    turn = np.where(told.aim[sets], 2, np.where(told.receiver[sets] & (verbs[text] > 0), 1, 0))
    last = np.maximum.accumulate(np.where(turn > 0, np.arange(len(turn)), 0))
    of_receiver = (turn[last] == 1) & (text[last] == text)
    _mark(marks.received, sets[of_receiver], rows[text[of_receiver]], tongue)
    _mark(marks.spoken, sets[~of_receiver], rows[text[~of_receiver]], tongue)
    lacking = rows[~marks.spoken[np.array(tongue.subjects)[:, None], rows].any(axis=0)]
    marks.spoken[:, lacking] |= marks.received[:, lacking]
    marks.received[:, lacking] = False
    return verbs


def _givers(words: list[str], starts: Numbers, verbs: Numbers, rows: Numbers, tongue: Tongue, giver: Flags) -> None:
    """Marks what the words before the verb say of who gives."""
    given = np.flatnonzero(verbs)
    begins, ends = starts[given], starts[given] + verbs[given]
    sets = [
        tongue.giver_set(tuple(words[start:end])) for start, end in zip(begins.tolist(), ends.tolist(), strict=True)
    ]
    _mark(giver, np.array(sets, dtype=np.intp), rows[given], tongue)


def _mark(into: Flags, sets: Numbers, columns: Numbers, tongue: Tongue) -> None:
    told = tongue.sets.told
    counts = told.counts[sets]
    into[told.themes[ranges(told.starts[sets], counts)], np.repeat(columns, counts)] = True
