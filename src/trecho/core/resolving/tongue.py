"""What a title says, ready to be compared: its words and names, its figures and years, and which number of a row it is."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from trecho.core.activity import Activity
from trecho.core.noun import Noun

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W\d_]{0,3}")
_CHINESE = re.compile(r"[一-鿿]+")
# Notes that catalogue-makers add to a title are not what it says: `(Linked to Project ID#35842)`.
_NOTE = re.compile(r"[(\[{（][^()\[\]{}（）]*(?:#|\blink(?:s|ed)?\b)[^()\]}）]*[)\]}）]?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = re.compile(r"I{1,3}|IV|VI{0,3}|IX|X|XII?")
_REACH = 5  # words from an ordinal to what it numbers: the second, $5 billion loan tranche
_INNER_NAME = re.compile(r"(?<=[^.!?:\s] )[A-ZÀ-Þ][^\W\d_]+(?:['’.-][^\W\d_]+)*")
_STORY = 2000  # characters of a description: what it is about comes first
_LONG_ENOUGH = 4  # a shorter word's last s is no plural


class Knowledge(Noun, frozen=True, kw_only=True):
    """How languages number the members of a row: the things numbered (phase, batch), ordinals, and cardinals beside them.

    `shapes` find numbers in scripts without spaces: regular expressions with the groups `number` and `step`. `homes`
    are the words of each country's name, which tell nothing apart among its activities.
    """

    steps: Mapping[str, str] = {}
    ordinals: Mapping[str, int] = {}
    cardinals: Mapping[str, int] = {}
    shapes: tuple[str, ...] = ()
    homes: Mapping[str, frozenset[str]] = {}


class Words(Noun, frozen=True):
    """What an activity's titles say: their words in order, those written as names, figures and years.

    `numbered` says which of a row it is (`phase` 2, `` 7 for the 7th of its kind).
    """

    ordered: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    numbered: Mapping[str, int] = {}

    @property
    def all(self) -> frozenset[str]:
        """Every word once."""
        return frozenset(self.ordered)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Words that stand side by side."""
        return frozenset(pairwise(self.ordered))


def words_of(activity: Activity, known: Knowledge) -> Words:
    """The words of an activity's titles in all languages; Chinese by pairs of characters."""
    ordered: list[str] = []
    names: set[str] = set()
    numbered: dict[str, int] = {}
    for title in activity.title.values():
        bare = _NOTE.sub(" ", title)
        numbered |= dict(_in_script(bare, known))
        for run in _CHINESE.findall(bare):
            ordered += [run[at : at + 2] for at in range(len(run) - 1)]
        written = _WORD.findall(_CHINESE.sub(" ", bare))
        numbered |= dict(_named_numbers(written, known))
        for at, word in enumerate(written):
            plain = stem(word)
            ordered.append(plain)
            if at > 0 and word[0].isupper():
                names.add(plain)
    home = {word for country in activity.countries for word in known.homes.get(country, ())}
    ordered = [word for word in ordered if word not in home]
    numbers = frozenset(word for word in ordered if word[0].isdigit())
    years = frozenset(word for word in numbers if _YEAR.fullmatch(word))
    return Words(
        ordered=tuple(ordered),
        names=frozenset(names - home),
        figures=frozenset(word for word in numbers - years if len(word) > 1),
        years=years,
        numbered=numbered | dict(_numbered(ordered, known)),
    )


def names_of(text: str) -> frozenset[str]:
    """The names in a longer text: words in capitals inside its sentences, and Chinese by pairs of characters; the first of many."""
    begun = text[:_STORY]
    chinese = {run[at : at + 2] for run in _CHINESE.findall(begun) for at in range(len(run) - 1)}
    return frozenset(stem(word) for word in _INNER_NAME.findall(begun)) | chinese


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
