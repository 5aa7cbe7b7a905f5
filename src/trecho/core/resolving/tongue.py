"""What a title says, ready to be compared: its words and names, its figures and years, and which number of a row it is."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from trecho.core.activity import Activity, Amount
from trecho.core.matching.knowledge import Knowledge as Themed
from trecho.core.noun import Noun
from trecho.core.resolving.belonging import Belonging

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W\d_]{0,3}")
_CHINESE = re.compile(r"[一-鿿]+")
# Notes that catalogue-makers add to a title are not what it says: `(Linked to Project ID#35842)`.
_NOTE = re.compile(r"[(\[{（][^()\[\]{}（）]*(?:#|\blink(?:s|ed)?\b)[^()\]}）]*[)\]}）]?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*[^\W\d_]{0,3}")
_ROMAN = re.compile(r"I{1,3}|IV|VI{0,3}|IX|X|XII?")
# One of a series: CBERS-6, Beidou-3.
_SERIAL = re.compile(r"\b([A-ZÀ-Þ][^\W\d_]+)-(\d{1,2})(?!\d)")
_REACH = 5  # words from an ordinal to what it numbers: the second, $5 billion loan tranche
_INNER_NAME = re.compile(r"(?:(?<=[^.!?:\s] )|(?<=[^\W\d_]-))[A-ZÀ-Þ][^\W\d_]+(?:['’.][^\W\d_]+)*")
_STORY = 2000  # characters of a description: what it is about comes first
_LONG_ENOUGH = 4  # a shorter word's last s is no plural


def _unknown(_amount: Amount) -> None:
    return None


class Knowledge(Noun, frozen=True, kw_only=True):
    """How languages number the members of a row: the things numbered (phase, batch), ordinals, and cardinals beside them.

    `shapes` find numbers in scripts without spaces: regular expressions with the groups `number` and `step`. `homes`
    are the beginnings of the words of each country's names, which tell nothing apart among its activities. `plain` are
    words for deeds and their steps (loan, signed, inaugurated), which every undertaking has. `belonging` tells wholes
    from parts, `themes` what words are about, `dollars` what an amount was worth in US dollars.
    """

    steps: Mapping[str, str] = {}
    ordinals: Mapping[str, int] = {}
    cardinals: Mapping[str, int] = {}
    shapes: tuple[str, ...] = ()
    homes: Mapping[str, tuple[str, ...]] = {}
    plain: frozenset[str] = frozenset()
    belonging: Belonging = Belonging()
    themes: Themed | None = None
    dollars: Callable[[Amount], Decimal | None] = _unknown


class Words(Noun, frozen=True):
    """What an activity's titles say: the words that may tell it apart, and years.

    `numbered` says which of a row it is (`phase` 2, `` 7 for the 7th of its kind).
    """

    all: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    numbered: Mapping[str, int] = {}


def words_of(activity: Activity, known: Knowledge) -> Words:
    """The words of an activity's titles in all languages; Chinese by pairs of characters."""
    ordered: list[str] = []
    numbered: dict[str, int] = {}
    for title in activity.title.values():
        bare = without_notes(title)
        numbered |= dict(_in_script(bare, known))
        written = _WORD.findall(_CHINESE.sub(" ", bare))
        numbered |= dict(_named_numbers(written, known))
        numbered |= {stem(name): int(number) for name, number in _SERIAL.findall(bare) if stem(name) not in known.steps}
        ordered += [*_by_pairs(bare), *map(stem, written)]
    home = tuple(word for country in activity.countries for word in known.homes.get(country, ()))
    ordered = [word for word in ordered if not word.startswith(home)]
    return Words(
        all=frozenset(ordered) - known.plain,
        years=frozenset(word for word in ordered if _YEAR.fullmatch(word)),
        numbered=numbered | dict(_numbered(ordered, known)),
    )


def without_notes(title: str) -> str:
    """The title without what a catalogue-maker added to it."""
    return _NOTE.sub(" ", title)


def figures_of(text: str) -> frozenset[str]:
    """The numbers of two digits and more that a text tells, years left out: what was built, bought or sent."""
    found = (word.replace(",", "") for word in _FIGURE.findall(without_notes(text)[:_STORY]))
    return frozenset(word for word in found if len(word) > 1 and not _YEAR.fullmatch(word))


def names_of(text: str) -> frozenset[str]:
    """The names in a longer text: words in capitals inside its sentences, and Chinese by pairs of characters; the first of many."""
    begun = text[:_STORY]
    return frozenset(stem(word) for word in _INNER_NAME.findall(begun)) | frozenset(_by_pairs(begun))


def _by_pairs(text: str) -> Iterator[str]:
    for run in _CHINESE.findall(text):
        yield from (run[at : at + 2] for at in range(len(run) - 1))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word in small letters without accents, possessive and plural s."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    for end in ("'s", "’s"):
        plain = plain.removesuffix(end)
    return plain[:-1] if plain.endswith("s") and len(plain) > _LONG_ENOUGH else plain


def _numbered(ordered: list[str], known: Knowledge) -> Iterator[tuple[str, int]]:
    """`phase ii` and `second phase` as (`phase`, 2); an ordinal that numbers no known step as (``, 7)."""
    numbers = {**known.cardinals, **known.ordinals}
    for at, word in enumerate(ordered):
        before, behind = ordered[max(0, at - 1) : at], ordered[at + 1 : at + 2]
        if word in known.steps:
            told = next((numbers[each] for each in (*behind, *before) if each in numbers), None)
            if told is not None:
                yield known.steps[word], told
        elif word in known.ordinals and not any(each in known.steps for each in before):
            step = next((each for each in ordered[at + 1 : at + _REACH] if each in known.steps), None)
            yield (known.steps[step] if step else ""), known.ordinals[word]


def _named_numbers(title: list[str], known: Knowledge) -> Iterator[tuple[str, int]]:
    """`Dalian IV Road` as (`dalian`, 4): a Roman number in capitals behind a name."""
    for name, number in pairwise(title):
        if _ROMAN.fullmatch(number) and name[0].isupper() and len(name) > 1 and stem(name) not in known.steps:
            yield stem(name), known.cardinals[stem(number)]


def _in_script(text: str, known: Knowledge) -> Iterator[tuple[str, int]]:
    numbers = {**known.cardinals, **known.ordinals}
    for shape in known.shapes:
        for found in re.finditer(shape, text):
            if found["number"] in numbers:
                yield known.steps.get(found["step"], ""), numbers[found["number"]]
