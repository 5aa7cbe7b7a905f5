"""What figures only say of another one (reading rule 10): repeats, baselines, shares put again, how much each gets."""

import re

from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.passage import Span
from trecho.core.pledge import Comparator

_NEAR = 60
# The end of a change of time whose unit is not said again: from seven days to two.
_TO = re.compile(r"\s\w+\s(?:to|a|à|para|hasta|até)\s", re.IGNORECASE)
# The year of a level that a change starts from stands between the opener and its figure: 由2022年的14‰降至9‰.
_PAST_LEVEL = re.compile(r"(?:19|20)\d\d年?(?:底|末)?的$")


def relates(text: str, figures: list[Figure], place: int, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure at `place` only says something of another amount: where its change starts, or the same again."""
    figure, following = figures[place], figures[place + 1] if place + 1 < len(figures) else None
    before = figures[place - 1] if place else None
    return (
        _ends_change_of_time(text, figure, before, lexicon)
        or _repeats(text, figure, before)
        or _is_baseline(text, figure, before, following, sentence, lexicon)
        or any(_has_level(text, figure, level, sentence, lexicon) for level in figures[place + 1 : place + 3])
        or _is_restated(text, figure, following, lexicon)
        or _compares(text, figure, before, sentence)
        or _is_each(text, figure, before, sentence)
        or (lexicon.is_han and _places_another(text, figure, following, sentence))
    )


def _ends_change_of_time(text: str, figure: Figure, before: Figure | None, lexicon: Lexicon) -> bool:
    if before is None or lexicon.target["time"].match(text, before.end) is None:
        return False
    return _TO.fullmatch(text, before.end, figure.start) is not None


def _repeats(text: str, figure: Figure, before: Figure | None) -> bool:
    """Whether the figure only repeats the one before it in brackets: ten (10)."""
    if before is None or before.value != figure.value:
        return False
    return re.fullmatch(r"\s*[(（]\s*", text[before.end : figure.start]) is not None


_WHERE = re.compile(r"(?:在|于)(?:其)?$")
_PLACES = re.compile(r"个?(?:岛国|沿线国|受援国|省|州|县|市|区|乡|镇|村|国家|地区|成员国|流域)")


def _places_another(text: str, figure: Figure, following: Figure | None, sentence: Span) -> bool:
    """Whether Chinese only says in how many places another amount is delivered: 在五个县建设30所学校."""
    if figure.role is not Role.COUNT or following is None or following.start >= sentence.end:
        return False
    return _WHERE.search(text[sentence.start : figure.start]) is not None and bool(_PLACES.match(text, figure.end))


def _compares(text: str, figure: Figure, before: Figure | None, sentence: Span) -> bool:
    """Whether a multiple in a gerund only compares the amount before: add 1,400 megawatts, tripling the 700 in service."""
    if figure.role is not Role.MULTIPLE or before is None or before.start < sentence.start:
        return False
    return re.search(r"(?:ing|ndo|ant)$", text[figure.start : figure.end]) is not None


# One of many: … por cooperativa, for each.
_EACH = re.compile(
    r"\s(?:each|apiece|cada un[oa]|chacune?|(?:per|por|par)\s(?!(?:year|annum|month|año|mes|ano|mês|an|mois)\b)\w+)",
    re.IGNORECASE,
)


def _is_each(text: str, figure: Figure, before: Figure | None, sentence: Span) -> bool:
    """Whether a range of money only says how much of the sum before each gets: a line of 30 million, from 500 to 20,000 per firm."""
    if figure.role is not Role.MONEY or figure.value_max is None or before is None or before.role is not Role.MONEY:
        return False
    return before.start >= sentence.start and _EACH.match(text, figure.end) is not None


def _is_restated(text: str, figure: Figure, following: Figure | None, lexicon: Lexicon) -> bool:
    """Whether a share is only another way to put the sum of money that follows: 60 per cent, that is, 2.4 million."""
    if figure.role is not Role.SHARE or following is None or following.role is not Role.MONEY:
        return False
    return lexicon.target["restating"].search(text[figure.end : following.start][-_NEAR:]) is not None


def _has_level(text: str, figure: Figure, following: Figure | None, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether a multiple is followed by the level that it comes to, which is the amount: double the number to 600."""
    if figure.role is not Role.MULTIPLE or following is None or following.start >= sentence.end:
        return False
    if following.comparator is Comparator.UP_TO:
        return True
    gap = text[figure.end : following.start].rstrip().lower()
    names = lexicon.numerals.words
    marks = {*names.range_words, *(mark for marks in names.range_openers.values() for mark in marks.split("|"))}
    return gap.endswith(tuple(marks) if lexicon.is_han else tuple(f" {mark}" for mark in marks)) or (
        lexicon.target["levels"].search(gap) is not None
    )


def _is_former(text: str, figure: Figure, before: Figure, lexicon: Lexicon) -> bool:
    """Whether the figure is the level before, named behind the new one: to 80 per cent, from 55 per cent at present."""
    gap = text[before.end : figure.start]
    level = lexicon.target["levels"].search(text, max(0, before.start - _NEAR), before.start) is not None
    return (
        level
        and before.role is figure.role
        and len(gap.split()) <= 12
        and lexicon.target["from_before"].search(gap) is not None
    )


def _is_baseline(
    text: str, figure: Figure, before: Figure | None, following: Figure | None, sentence: Span, lexicon: Lexicon
) -> bool:
    """Whether the figure is where a change starts: raise the number of schools from 100 to 150."""
    if before is not None and before.start >= sentence.start and _is_former(text, figure, before, lexicon):
        return True
    if following is None or following.start >= sentence.end or figure.value_max is not None:
        return False
    lead, gap = (
        _PAST_LEVEL.sub("", text[sentence.start : figure.start].rstrip().lower()),
        text[figure.end : following.start].rstrip().lower(),
    )
    openers = lexicon.numerals.words.range_openers
    opened = any(lead.endswith(opener) and gap.endswith(tuple(mark.split("|"))) for opener, mark in openers.items())
    return opened and lexicon.target["levels"].search(f"{lead} {gap}") is not None
