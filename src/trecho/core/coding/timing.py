"""Which of the years in a text are those of an amount (reading rule 12): in its clause, at the head, of its whole, of its event."""

import re

from trecho.core.coding.sentences import clause_of
from trecho.core.coding.words import Lexicon
from trecho.core.coding.years import Years
from trecho.core.numerals.figure import Figure, Role
from trecho.core.passage import Span

# How far around an amount its clause is looked for.
_NEAR = 600


def years_of(
    text: str,
    figures: list[Figure],
    place: int,
    parts: tuple[Span, ...],
    expressions: tuple[Years, ...],
    lexicon: Lexicon,
) -> Years | None:
    """The years stated for the amount at `place`; None where the sentences, `parts` of the text, state none for it."""
    figure = figures[place]
    sentence = next(part for part in parts if part.start <= figure.start < part.end)
    near_by = Span(max(sentence.start, figure.start - _NEAR), min(sentence.end, figure.end + _NEAR))
    clause = clause_of(figure.start, text, near_by, lexicon)
    part = _part_of(text, figures, place, sentence, lexicon)
    inside = [
        one
        for one in expressions
        if sentence.start <= one.start < sentence.end and not (part and part.start <= one.start < part.end)
    ]
    if told := _respective(text, figures, place, sentence, inside, lexicon):
        return told
    following = figures[place + 1] if place + 1 < len(figures) else None
    inside = [
        one
        for one in inside
        if not _ends_before(text, figures, figure, one, sentence) and not _opens(text, figure, following, one)
    ]
    near = [one for one in inside if clause.start <= one.start < clause.end]
    if len(near) > 1 and (own := _own(figures, place, clause, near)):
        return own
    if _comes_afterwards(text, figure, figures, clause, lexicon):
        return None
    if near:
        return min(near, key=lambda one: max(one.start - figure.end, figure.start - one.end))
    if place and lexicon.target["partitive"].match(text, clause.start, figure.start):
        return years_of(text, figures, place - 1, parts, expressions, lexicon)
    return _farther(text, figure, sentence, inside, lexicon) or _of_event(text, sentence, parts, expressions, lexicon)


_AND_DO = re.compile(r",?\s(?:and|y|e|et)\s(?:\w+\s)+", re.IGNORECASE)
# Another amount, told off behind what the years closed: … between 2026 and 2028 for the study of law, and 50 places.
_AND_MORE = re.compile(r"(?:\s\w.*,|^)\s(?:and|y|e|et)\s$", re.IGNORECASE)


def _ends_before(text: str, figures: list[Figure], figure: Figure, years: Years, sentence: Span) -> bool:
    """Whether the years close what is promised of an amount before, and another verb follows: … by 2027 and lend four boats."""
    if years.end > figure.start:
        return False
    gap = text[years.end : figure.start]
    if not _AND_DO.fullmatch(gap) and not _AND_MORE.search(gap):
        return False
    return any(sentence.start <= one.start and one.end <= years.start for one in figures)


_AND_FROM = re.compile(r"(?:\s(?:and|y|e|et)|[,，;；])[,，]?\s?$", re.IGNORECASE)


def _opens(text: str, figure: Figure, following: Figure | None, years: Years) -> bool:
    """Whether the years open the next amount and say nothing of this one: 40 scholarships and, from 2028, 10 posts."""
    if following is None or not figure.end <= years.start < years.end <= following.start:
        return False
    between = _AND_FROM.search(text, figure.end, years.start) is not None
    return between and re.fullmatch(r"[,，]\s?", text[years.end : following.start]) is not None


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _respective(
    text: str, figures: list[Figure], place: int, sentence: Span, inside: list[Years], lexicon: Lexicon
) -> Years | None:
    """The year told off for this amount where as many years are named as amounts: 40, 50 and 60 in 2025, 2026 and 2027."""
    if not inside or lexicon.target["respectively"].search(text, sentence.start, sentence.end) is None:
        return None
    amounts = [figure for figure in figures if sentence.start <= figure.start < sentence.end]
    years = [int(year) for year in _YEAR.findall(sentence.of(text))]
    if len(amounts) != len(years):
        return None
    year = years[amounts.index(figures[place])]
    return Years(start=inside[0].start, end=inside[0].end, first=year, last=year, within=True)


def _farther(text: str, figure: Figure, sentence: Span, inside: list[Years], lexicon: Lexicon) -> Years | None:
    """The years at the head of the sentence, or what a predicate says of the amount that is its subject."""
    heads = [one for one in inside if len(text[sentence.start : one.start].split()) <= 3]
    if heads and heads[0].end <= figure.start:
        return heads[0]
    is_subject = lexicon.target["promises"].search(text, sentence.start, figure.start) is None
    return inside[0] if len(inside) == 1 and is_subject else None


def _of_event(
    text: str, sentence: Span, parts: tuple[Span, ...], expressions: tuple[Years, ...], lexicon: Lexicon
) -> Years | None:
    """The years of the event in the sentence before, where this one says who takes part."""
    before = parts.index(sentence) - 1
    stated = any(sentence.start <= one.start < sentence.end for one in expressions)
    if stated or before < 0 or not lexicon.target["participation"].search(text, sentence.start, sentence.end):
        return None
    earlier = [one for one in expressions if parts[before].start <= one.start < parts[before].end]
    return earlier[-1] if earlier else None


def _part_of(text: str, figures: list[Figure], place: int, sentence: Span, lexicon: Lexicon) -> Span | None:
    """The words on a part of this amount, which have years of their own: 65 town halls, 25 of them by 2025."""
    following = figures[place + 1] if place + 1 < len(figures) else None
    if following is None or following.start >= sentence.end or following.role is Role.SHARE:
        return None
    gap = re.split(r"(?=[,;，；（(])", text[figures[place].end : following.start])[-1]
    names = lexicon.target
    if names["partitive"].match(gap) is None and names["partitive_behind"].match(text, following.end) is None:
        return None
    mark = re.search(r"[,;，；）)]", text[following.end : sentence.end])
    return Span(following.start, following.end + mark.start() if mark else sentence.end)


def _comes_afterwards(text: str, figure: Figure, figures: list[Figure], clause: Span, lexicon: Lexicon) -> bool:
    """Whether a word puts this amount, the nearest to it in the clause, behind the years that are named: thereafter."""
    word = lexicon.target["afterwards"].search(text, clause.start, clause.end)
    if word is None:
        return False
    inside = [one for one in figures if clause.start <= one.start < clause.end]
    behind = [one for one in inside if one.start >= word.end()]
    if behind and re.search(r"[,，;；、]\s*$", text[clause.start : word.start()] or ","):
        return figure is behind[0]
    return figure is min(inside, key=lambda one: max(one.start - word.end(), word.start() - one.end))


def _own(figures: list[Figure], place: int, clause: Span, near: list[Years]) -> Years | None:
    """Among several expressions in a clause with several amounts, the one that goes with the amount at `place`.

    Each amount has its own: the one before it where the first amount has one before it, else the one behind it.
    """
    first = next(figure for figure in figures if figure.start >= clause.start)
    figure = figures[place]
    if any(one.end <= first.start for one in near):
        return next((one for one in reversed(near) if one.end <= figure.start), None)
    until = figures[place + 1].start if place + 1 < len(figures) else clause.end
    return next((one for one in near if figure.end <= one.start < until), None)
