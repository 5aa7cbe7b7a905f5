"""Tells a promised amount from other figures (reading rule 10): durations, parties, labels, baselines, facts are none."""

import re

from trecho.core.coding.sentences import clauses
from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.passage import Span
from trecho.core.pledge import Comparator
from trecho.core.words import folded

_NEAR = 60
# Chinese words behind a figure that are too many for a noun alone, and hold a predicate.
_PREDICATE = 9
_SUBJECT = 5
# The size of a place: towns of 5,000 inhabitants.
_OF = re.compile(r"(?:^|\s)(?:of|with|per|than|de|con|com|avec|por|pour|à)\s$", re.IGNORECASE)
_INHABITANTS = re.compile(r"\s(?:inhabitants|habitantes|habitants|de habitantes|d'habitants)\b", re.IGNORECASE)
# What a course or a text is divided into, or written in: in four modules, in three languages.
_IN = re.compile(r"(?:(?<!\w)(?:in|en|em)\s|分)$", re.IGNORECASE)
_DIVISIONS = re.compile(
    r"\s(?:\w+\s)?(?:modules?|módulos?|sessions|sesiones|sessões|séances|languages|idiomas|línguas|langues|lenguas)\b|个?(?:单元|模块|学时|语种)",
    re.IGNORECASE,
)
# The end of a change of time whose unit is not said again: from seven days to two.
_TO = re.compile(r"\s\w+\s(?:to|a|à|para|hasta|até)\s", re.IGNORECASE)
# The year of a level that a change starts from stands between the opener and its figure: 由2022年的14‰降至9‰.
_PAST_LEVEL = re.compile(r"(?:19|20)\d\d年?(?:底|末)?的$")
# A figure behind another and "per" only says of how many: 9 per 1,000 births.
_PER = re.compile(r"\d\s(?:per|por|por cada|para cada|pour|pour chaque)\s$", re.IGNORECASE)


def is_promised(
    text: str, figures: list[Figure], place: int, sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon
) -> bool:
    """Whether the figure at `place` among the amounts of the text is to be delivered; `pasts` name years before the plan."""
    figure, following = figures[place], figures[place + 1] if place + 1 < len(figures) else None
    return not (
        _measures_time(text, figure, sentence, lexicon)
        or _ends_change_of_time(text, figure, figures[:place], lexicon)
        or _is_age(text, figure, lexicon)
        or _is_known(text, figure, lexicon)
        or _is_fact(text, figure, sentence, lexicon)
        or _is_past(text, figure, sentence, pasts, lexicon)
        or _repeats(text, figure, figures[:place])
        or _is_baseline(text, figure, following, sentence, lexicon)
    )


def _measures_time(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure is a length of time and no service: 120 days a year that a ship will work are an amount."""
    names = lexicon.target
    if names["time"].match(text, figure.end) is None or names["service"].match(text, figure.end):
        return False
    clause = next(c for c in clauses(text, sentence, lexicon) if c.start <= figure.start < c.end)
    is_service = names["serving"].search(text, clause.start, figure.start) is not None
    return not (is_service and names["nearby"].search(text, clause.start, clause.end))


def _ends_change_of_time(text: str, figure: Figure, before: list[Figure], lexicon: Lexicon) -> bool:
    if not before or lexicon.target["time"].match(text, before[-1].end) is None:
        return False
    return _TO.fullmatch(text, before[-1].end, figure.start) is not None


def _is_age(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Whether the figure bounds an age: children under five and persons over 65."""
    if figure.role is not Role.COUNT or figure.comparator not in {Comparator.MORE_THAN, Comparator.LESS_THAN}:
        return False
    following = re.match(r"\s([^\W\d]+)", text[figure.end : figure.end + _NEAR])
    counts = (
        following is not None
        and folded(following[1]) not in lexicon.vocabulary.stop_words
        and lexicon.target["promises"].match(text, figure.end + 1) is None
    )
    lead = text[max(0, figure.start - _NEAR) : figure.start]
    return not counts and lexicon.target["people"].search(lead) is not None


def _is_known(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Whether the words around make the figure definite or no amount of things: the two sides, three phases."""
    lead, names = text[max(0, figure.start - _NEAR) : figure.start], lexicon.target
    before = figure.value_max is None and names["before_not"].search(lead) is not None
    of_a_place = _OF.search(lead) and _INHABITANTS.match(text, figure.end)
    if before or _PER.search(lead) or of_a_place or (_IN.search(lead) and _DIVISIONS.match(text, figure.end)):
        return True
    if figure.role is Role.SHARE:
        return False
    if figure.role is Role.COUNT:
        if re.search(r"(?:^|[.;:!?。；])\s*$", lead) and re.match(r"[.)]\s", text[figure.end : figure.end + 2]):
            return True  # a mark of a list, left in the text
        few = figure.spelled and figure.value <= 3 and names["not_counted"].match(text, figure.number.end)
        if few or names["not_counted"].match(text, figure.end) or _is_named(text, figure, lead):
            return True
        if re.match(r"[-‐‑][A-Za-zÀ-ɏ]", text[figure.end : figure.end + 2]):
            return figure.spelled or not names["hyphenated"].match(text, figure.end)
    return names["definite"].search(lead) is not None


def _is_named(text: str, figure: Figure, lead: str) -> bool:
    """Whether the figure is part of a proper name: the plan for Three Rivers."""
    inside = re.search(r"[a-zà-ɏ,]\s$", lead) is not None
    word, following = text[figure.start : figure.end], text[figure.end : figure.end + 2].strip()
    return figure.spelled and inside and word[:1].isupper() and following[:1].isupper()


def _is_fact(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the nearest governing word states what is or was, rather than what is to be."""
    names = lexicon.target
    is_budget = figure.role is Role.MONEY and names["budgets"].search(text, sentence.start, figure.start) is not None
    if not is_budget and names["weak_facts"].search(text[sentence.start : figure.start]):
        return True
    behind = names["promises_behind"].match(text, figure.end, sentence.end)
    if behind is not None and not re.search(r"\b(?:and|y|e|et)\b", behind.group()):
        return False
    if names["facts_behind"].match(text, figure.end, sentence.end):
        return True
    own = max(sentence.start, *(text.rfind(mark, sentence.start, figure.start) for mark in ";；"))
    last = {
        kind: max((m.end() for m in names[kind].finditer(text, start, figure.start)), default=-1)
        for kind, start in (("facts", own), ("promises", sentence.start))
    }
    if last["promises"] < 0 and last["facts"] < 0:
        return _states(text, figure, sentence, lexicon)
    return last["facts"] >= max(last["promises"], 0)


def _states(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether nothing in the sentence promises, so that a share, or any figure before its predicate, only tells: 四分之一的儿童发育迟缓."""
    if lexicon.target["promises"].search(text, figure.end, sentence.end):
        return False
    lead = re.split(r"[，。；：,.;:]", text[sentence.start : figure.start])[-1].strip()
    following = re.split(r"[，。；：,.;:]", text[figure.end : sentence.end])[0]
    if lexicon.is_han:
        return len(lead) <= 1 and len(following) > (_SUBJECT if figure.role is Role.SHARE else _PREDICATE)
    return figure.role is Role.SHARE and len(lead.split()) <= 1 and len(following.split()) > 2


def _is_past(text: str, figure: Figure, sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon) -> bool:
    """Whether years before the plan are the time of the figure: 120,000 tonnes in 2015."""
    clause = next(c for c in clauses(text, sentence, lexicon) if c.start <= figure.start < c.end)
    if lexicon.target["past_marks"].search(text, figure.end, clause.end):
        return True
    for past in pasts:
        if figure.end <= past.start < sentence.end and len(text[figure.end : past.start].split()) <= (
            0 if lexicon.is_han else 2
        ):
            return True
        before = clause.start <= past.start and past.end <= figure.start
        if before and not lexicon.target["promises"].search(text, past.end, figure.start):
            return True
    return False


def _repeats(text: str, figure: Figure, before: list[Figure]) -> bool:
    """Whether the figure only repeats the one before it in brackets: ten (10)."""
    if not before or before[-1].value != figure.value:
        return False
    return re.fullmatch(r"\s*[(（]\s*", text[before[-1].end : figure.start]) is not None


def _is_baseline(text: str, figure: Figure, following: Figure | None, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure is where a change starts: raise the number of schools from 100 to 150."""
    if following is None or following.start >= sentence.end or figure.value_max is not None:
        return False
    lead, gap = (
        _PAST_LEVEL.sub("", text[sentence.start : figure.start].rstrip().lower()),
        text[figure.end : following.start].rstrip().lower(),
    )
    openers = lexicon.numerals.words.range_openers
    opened = any(lead.endswith(opener) and gap.endswith(tuple(mark.split("|"))) for opener, mark in openers.items())
    return opened and lexicon.target["levels"].search(f"{lead} {gap}") is not None
