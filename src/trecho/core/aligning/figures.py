"""The figures of a commitment, made comparable: what is counted, a year or in all, at least or at most."""

from enum import StrEnum

from trecho.core.aligning.tongue import Knowledge, Tongue
from trecho.core.noun import Noun
from trecho.core.numerals.figure import Figure, Role
from trecho.core.numerals.finding import numbers_in
from trecho.core.pledge import Comparator
from trecho.core.words import folded, is_chinese, tokens

_UNIT_REACH = 48  # characters behind (in front of, where nothing follows) a number that tell what it counts
_HAN_HEAD = 9  # characters of Chinese behind a number that name what it counts
_SIDES = 2
_BEFORE_TIME = 10  # characters of an adjective between a number and its days ("ten working days")
_CLAUSE_ENDS = ",;。，；."
# Concepts of time and measure: what they count is not what the promise is about.
_TIMES = frozenset({"month", "hour", "annual", "biennial", "monthly", "weekly", "half-yearly"})


class Bound(StrEnum):
    """Which way a figure grows stronger: the more the better, the less the better, or only a length of something."""

    MORE = "more"
    LESS = "less"
    LENGTH = "length"


class Amount(Noun, frozen=True, kw_only=True):
    """A figure with the words of what it counts: `unit` stems, `concepts` their names, `head` the counted noun (a stem).

    `bare` marks what promises nothing: a number of sides or inside a name, or a threshold ("cities with more than …").
    `words` are as they stand in the text, from its character `start` on.
    """

    value: float
    role: Role
    currency: str | None = None
    unit: frozenset[str] = frozenset()
    concepts: frozenset[str] = frozenset()
    head: str = ""
    head_concepts: frozenset[str] = frozenset()
    phrase_concepts: frozenset[str] = frozenset()
    bare: bool = False
    annual: bool = False
    bound: Bound = Bound.MORE
    words: str = ""
    start: int = 0


def amounts_in(text: str, tongue: Tongue, knowledge: Knowledge) -> tuple[Amount, ...]:
    """Every counted thing, share and sum of money of a text, in order; years, dates and labels are left out."""
    shape = folded(text)
    rhythms = [(shape.find(phrase.rstrip("*")), len(phrase)) for phrase in tongue.rates]
    spans = [(start, start + length) for start, length in rhythms if start >= 0]
    figures = [
        figure
        for figure in numbers_in(text, tongue.numerals)
        if figure.is_amount
        and not any(start < figure.number.end and figure.number.start < end for start, end in spans)
        and not _counts_sides(text, figure, tongue)
    ]
    return tuple(_amount(text, figure, tongue, knowledge) for figure in figures)


def _counts_sides(text: str, figure: Figure, tongue: Tongue) -> bool:
    """Whether the number only counts the sides of the plan: "the two sides", "les deux parties", "两国"."""
    behind = folded(text[figure.number.end : figure.number.end + _UNIT_REACH]).lstrip()
    return figure.value == _SIDES and any(place == 0 for place, _ in tongue.sides.found(behind)[:1])


def years_in(text: str, tongue: Tongue) -> tuple[Figure, ...]:
    """Every year or date that a text states, in order."""
    return tuple(figure for figure in numbers_in(text, tongue.numerals) if figure.role in (Role.YEAR, Role.DATE))


def _amount(text: str, figure: Figure, tongue: Tongue, knowledge: Knowledge) -> Amount:
    behind = _clause(text[figure.end : figure.end + _UNIT_REACH])
    phrase = _phrase(behind, tongue)
    head = _head(phrase, tongue)
    return Amount(
        value=float(figure.value),
        role=figure.role,
        currency=figure.currency,
        unit=frozenset(_stems(behind, tongue)[:5]),
        concepts=frozenset(concepts_of(tokens(behind), tongue, knowledge)) - _TIMES,
        head=tongue.roots.of(head),
        head_concepts=frozenset(concepts_of([head], tongue, knowledge)) - _TIMES,
        phrase_concepts=frozenset(concepts_of(phrase, tongue, knowledge)) - _TIMES,
        bare=_is_bare(text, figure, head, tongue, knowledge),
        annual=_is_annual(text, figure, tongue),
        bound=_bound(folded(behind), folded(text[max(0, figure.start - 60) : figure.end]), figure, tongue),
        words=" ".join((text[figure.start : figure.end] + behind).split()),
        start=figure.start,
    )


def _stems(text: str, tongue: Tongue) -> list[str]:
    return [tongue.roots.of(word) for word in tokens(text) if word not in tongue.vocabulary.stop_words]


def concepts_of(words: list[str], tongue: Tongue, knowledge: Knowledge) -> set[str]:
    """Names of the concepts, frame words left out, that stand in the tokens."""
    found = (*tongue.concepts.spot(words), *tongue.single_words.spot(words))
    return {knowledge.names[theme] for each in found for theme in each.themes if knowledge.kinds[theme] != "frame"}


def _phrase(behind: str, tongue: Tongue) -> list[str]:
    """The words of the noun phrase behind a number, up to the first empty word."""
    phrase: list[str] = []
    for word in tokens(behind):
        if word in tongue.vocabulary.stop_words or word.isdecimal():
            break
        phrase.append(word[:_HAN_HEAD] if is_chinese(word) else word)
    return phrase[:1] if phrase and is_chinese(phrase[0]) else phrase[:4]


def _head(phrase: list[str], tongue: Tongue) -> str:
    """The noun that is counted: the last word of the phrase in English, the first elsewhere."""
    if not phrase:
        return ""
    return phrase[-1] if tongue.vocabulary.language == "en" else phrase[0]


def _is_bare(text: str, figure: Figure, head: str, tongue: Tongue, knowledge: Knowledge) -> bool:
    themes = {theme for found in tongue.single_words.spot([head]) for theme in found.themes}
    framed = bool(themes) and not is_chinese(head) and all(knowledge.kinds[theme] == "frame" for theme in themes)
    before, behind = text[: figure.number.start].rstrip(), text[figure.number.end :].lstrip()
    named = figure.spelled and text[figure.number.start].isupper() and behind[:1].isupper() and before[-1:].isalnum()
    threshold = figure.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN) and bool(
        (last := folded(text[: figure.start]).split()[-1:]) and last[0] in tongue.having
    )
    return (framed and figure.value <= 1) or named or threshold


def _clause(text: str) -> str:
    """The text up to its first comma or full stop, cut at a word's end."""
    ends = [text.find(sign) for sign in _CLAUSE_ENDS if sign in text]
    if ends:
        return text[: min(ends)]
    return text.rpartition(" ")[0] if len(text) >= _UNIT_REACH and " " in text else text


def _is_annual(text: str, figure: Figure, tongue: Tongue) -> bool:
    sentence_start = max(text.rfind(". ", 0, figure.start), text.rfind("。", 0, figure.start), 0)
    sentence_end = min(
        (end for end in (text.find(". ", figure.end), text.find("。", figure.end)) if end > 0), default=len(text)
    )
    return folded(text[sentence_start:sentence_end]) in tongue.each_year


def _bound(behind: str, before: str, figure: Figure, tongue: Tongue) -> Bound:
    near = behind.lstrip(" -–—")
    timed = any(
        place <= _BEFORE_TIME and " " not in near[:place].rstrip() for place, _ in tongue.elapsed.found(near)[:1]
    )
    if figure.comparator == Comparator.LESS_THAN or (timed and before in tongue.deadlines):
        return Bound.LESS
    if timed and before in tongue.reducing:
        return Bound.LESS
    return Bound.LENGTH if timed else Bound.MORE
