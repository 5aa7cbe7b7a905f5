"""A commitment as aligning sees it: its weighted terms, its figures, and where it stands."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from trecho.core.aligning.figures import Amount, amounts_in
from trecho.core.aligning.tongue import WEIGHT_OF_KIND, Knowledge, Tongue
from trecho.core.matching.spotting import Found
from trecho.core.noun import Noun
from trecho.core.numerals.finding import numbers_in
from trecho.core.words import CHINESE, folded, is_chinese, pairs, tokens

_TOKEN = re.compile(rf"[{CHINESE}]+|[^\W_{CHINESE}]+")  # as `tokens` finds them
TOPICAL = 0.55  # terms of this weight tell what a promise is about; lighter ones only how it is put
_NAME = 0.5
_SPECIFIC = 1.5
_LEAST_SHARE = 0.56  # of its weight that a concept keeps where one word stands for many
_COVERED = 0.5  # a word whose concept is counted already
_CHINESE_PAIR = 0.35
_COGNATE = 0.95
_COGNATE_LETTERS = 5
_COGNATE_COVERED = 0.35  # of a cognate's weight where the glossary knows the word, perhaps in one of the languages only
# How Greek and Latin roots are spelt from language to language.
_SOUNDS = (("ph", "f"), ("th", "t"), ("rh", "r"), ("ch", "c"), ("qu", "c"), ("k", "c"), ("y", "i"), ("h", ""))
_DOUBLED = re.compile(r"([a-z])\1")
_OPENING_S = re.compile(r"^es(?=[ptclm])")
_CLAUSE_REACH = 70  # characters


class Profile(Noun, frozen=True, kw_only=True):
    """One commitment: `terms` are its concepts (`c:`), words (`w:`), cognates (`p:`) and names (`n:`) with their weights."""

    path: str
    area: str
    place: float
    text: str
    language: str
    terms: Mapping[str, float]
    amounts: tuple[Amount, ...]
    meanings: Mapping[str, frozenset[str]] = {}

    def concepts_of(self, words: Iterable[str]) -> frozenset[str]:
        """The concepts that single words of the text stand for, frame words among them."""
        return frozenset().union(*(self.meanings.get(word, frozenset()) for word in words))


def profile_of(path: str, area: str, place: float, text: str, language: str, knowledge: Knowledge) -> Profile:
    """The profile of a text that stands at `path` in `area`, `place` of the way through its plan (0 to 1)."""
    tongue = knowledge.tongue(language)
    return Profile(
        path=path,
        area=area,
        place=place,
        text=text,
        language=tongue.vocabulary.language,
        terms=terms_of(text, tongue, knowledge),
        amounts=amounts_in(text, tongue, knowledge),
        meanings={
            found.words: frozenset(knowledge.names[theme] for theme in found.themes)
            for found in tongue.single_words.spot(tokens(text))
        },
    )


def terms_of(text: str, tongue: Tongue, knowledge: Knowledge) -> dict[str, float]:
    """Weights of the concepts, words, cognates and names of a text; empty words and numbers are left out."""
    words = tokens(text)
    terms: dict[str, float] = {}
    covered = dict.fromkeys(wording(text, tongue), WEIGHT_OF_KIND["frame"])
    phrases = tongue.concepts.spot(words)
    for found in (*phrases, *_inside(words, phrases, tongue, knowledge)):
        heaviest = 0.0
        share = max(_LEAST_SHARE, len(found.themes) ** -0.5)
        for theme in found.themes:
            weight = share * _specific(found) * WEIGHT_OF_KIND[knowledge.kinds[theme]]
            name = f"c:{knowledge.names[theme]}"
            terms[name] = max(weight, terms.get(name, 0.0))
            heaviest = max(heaviest, weight)
        for place in range(found.start, found.end):
            covered[place] = min(covered.get(place, 1.0), heaviest)
    names = names_of(text)
    for place, word in enumerate(words):
        terms |= _terms_of_word(word, covered.get(place), tongue, names)
    return terms


def _specific(found: Found) -> float:
    """A concept told in several words, or four Chinese characters, says more than one told in a word."""
    several = found.end - found.start > 1 or (len(found.words) > 3 and is_chinese(found.words))
    return _SPECIFIC if several else 1.0


def _inside(words: list[str], phrases: list[Found], tongue: Tongue, knowledge: Knowledge) -> Iterator[Found]:
    """Concepts of single words within a longer phrase, unless the phrase gives the word another sense ("culture des …")."""
    closed = {
        place
        for found in phrases
        if found.end - found.start > 1 and all(knowledge.kinds[theme] != "topic" for theme in found.themes)
        for place in range(found.start, found.end)
    }
    yield from (found for found in tongue.single_words.spot(words) if found.start not in closed)


def _terms_of_word(word: str, cover: float | None, tongue: Tongue, names: frozenset[str]) -> dict[str, float]:
    if word.isdecimal() or word in tongue.vocabulary.stop_words:
        return {}
    if is_chinese(word):
        return {f"w:{pair}": _CHINESE_PAIR for pair in pairs(word)}
    root = tongue.roots.of(word)
    cognate = {f"p:{kin}": _COGNATE} if len(kin := cognate_of(word)) == _COGNATE_LETTERS < len(word) else {}
    if cover is not None:
        again = {term: weight * _COGNATE_COVERED for term, weight in cognate.items()} if cover >= TOPICAL else {}
        return {f"w:{root}": cover * _COVERED, **again}
    if word in names:
        return {f"n:{word[:_COGNATE_LETTERS]}": _NAME}
    return {f"w:{root}": 1.0, **cognate}


def cognate_of(word: str) -> str:
    """The first letters of a folded word as its kin in other Latin languages begin: "phosphates" and "fosfatos" alike."""
    for written, sounded in _SOUNDS:
        word = word.replace(written, sounded)
    word = _DOUBLED.sub(r"\1", word)
    return _OPENING_S.sub("s", word)[:_COGNATE_LETTERS]


def wording(text: str, tongue: Tongue) -> Iterator[int]:
    """Places of the tokens that tell how firmly, on what condition and how many, and not what, is promised."""
    printed = _starts(text)
    for figure in numbers_in(text, tongue.numerals):
        if figure.end > figure.start:
            yield from _tokens_between(printed, figure.start, figure.end)
    shape = folded(text)
    starts = _starts(shape)
    for start, words in tongue.manner.found(shape):
        yield from _tokens_between(starts, start, start + len(words))
    for start, words in tongue.conditions.found(shape):
        yield from _tokens_between(starts, start, clause_end(shape, start + len(words)))


def clause_end(shape: str, start: int) -> int:
    """Where the clause that goes on at `start` ends: at a comma, a semicolon or a full stop, or after some words."""
    ends = [place for sign in ",;.，；。" if (place := shape.find(sign, start)) >= 0]
    return min([*ends, start + _CLAUSE_REACH, len(shape)])


def _starts(text: str) -> list[int]:
    """Where each token of the text begins."""
    return [match.start() for match in _TOKEN.finditer(text)]


def _tokens_between(starts: list[int], start: int, end: int) -> range:
    return range(bisect_left(starts, start), bisect_left(starts, end))


def names_of(text: str) -> frozenset[str]:
    """Folded words of a text in Latin script that are written with a capital inside a sentence, and acronyms."""
    found: set[str] = set()
    opening = True
    for word in text.split():
        parts = tokens(word)
        bare = word.strip("()[],.;:“”\"'«»–—")
        if parts and bare[:1].isupper() and (not opening or bare.isupper()):
            found.update(parts)
        opening = word.endswith((".", "!", "?"))
    return frozenset(found)
