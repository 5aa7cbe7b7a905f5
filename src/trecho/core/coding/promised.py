"""Tells a promised amount from other figures (reading rule 10): durations, parties, labels, baselines, facts are none."""

import re

from trecho.core.coding.sentences import clauses
from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.numerals.finding import numbers_in
from trecho.core.passage import Span
from trecho.core.pledge import Comparator
from trecho.core.words import folded

_NEAR = 60
# Chinese words behind a figure that are too many for a noun alone, and hold a predicate.
_PREDICATE = 9
_SUBJECT = 5
_PREPOSITIONS = tuple("为在向对把给以用从将使")
# The size of a place: towns of 5,000 inhabitants.
_OF = re.compile(r"(?:^|\s)(?:of|with|per|than|de|con|com|avec|por|pour|à)\s$", re.IGNORECASE)
_INHABITANTS = re.compile(r"\s(?:inhabitants|habitantes|habitants|de habitantes|d'habitants)\b", re.IGNORECASE)
# What a course or a text is divided into, or written in: in four modules, in three languages.
_IN = re.compile(r"(?:(?<!\w)(?:in|en|em)\s|分)$", re.IGNORECASE)
_DIVISIONS = re.compile(
    r"\s(?:\w+\s)?(?:modules?|módulos?|sessions|sesiones|sessões|séances|groups?|grupos?|groupes?|cohorts?|cohortes?|batches|languages|idiomas|línguas|langues|lenguas)\b|个?(?:小组|单元|模块|学时|语种|期|批|阶段|步)",
    re.IGNORECASE,
)
# The end of a change of time whose unit is not said again: from seven days to two.
_TO = re.compile(r"\s\w+\s(?:to|a|à|para|hasta|até)\s", re.IGNORECASE)
# The other end of a range or a change: from 30 to 7 days.
_BOUND = re.compile(r"\s(?:to|a|à|para|hasta|até)\s(?=\w)|\s?(?:[-–]|至|到|缩短[到至]|减少?[到至])\s?(?=\w)")
# The year of a level that a change starts from stands between the opener and its figure: 由2022年的14‰降至9‰.
_PAST_LEVEL = re.compile(r"(?:19|20)\d\d年?(?:底|末)?的$")
# A figure behind another and "per" only says of how many: 9 per 1,000 births.
_PER = re.compile(r"\d\s(?:per|por|por cada|para cada|pour|pour chaque)\s$", re.IGNORECASE)


def is_promised(
    text: str, figures: list[Figure], place: int, sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon
) -> bool:
    """Whether the figure at `place` among the amounts of the text is to be delivered; `pasts` name years before the plan."""
    figure, following = figures[place], figures[place + 1] if place + 1 < len(figures) else None
    before = figures[place - 1] if place else None
    return not (
        _measures_time(text, figure, sentence, lexicon)
        or _ends_change_of_time(text, figure, figures[:place], lexicon)
        or _is_age(text, figure, lexicon)
        or _is_known(text, figure, lexicon)
        or _is_fact(text, figure, sentence, lexicon)
        or _is_past(text, figure, figures, sentence, pasts, lexicon)
        or _repeats(text, figure, figures[:place])
        or _is_baseline(text, figure, before, following, sentence, lexicon)
        or any(_has_level(text, figure, level, sentence, lexicon) for level in figures[place + 1 : place + 3])
        or _is_restated(text, figure, following, lexicon)
        or _compares(text, figure, before, sentence)
        or _is_each(text, figure, before, sentence)
        or (lexicon.is_han and _places_another(text, figure, following, sentence))
    )


def _measures_time(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure is a length of time and no service: 120 days a year that a ship will work are an amount."""
    names = lexicon.target
    opened = _BOUND.match(text, figure.end) if figure.role is Role.COUNT else None
    if opened is not None and names["time"].match(text, figure.end) is None:
        bound = numbers_in(text[opened.end() : opened.end() + _NEAR], lexicon.numerals, 1)
        near = bool(bound) and bound[0].start <= 1
        return near and names["time"].match(text, opened.end() + bound[0].end) is not None
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
    if figure.role is Role.MULTIPLE:
        return False
    if _describes(text, figure, lead, lexicon) or (figure.role is Role.COUNT and _labels(text, figure, lead, lexicon)):
        return True
    definite = names["definite"].search(lead) if figure.role is not Role.SHARE else None
    compound = re.match(r"[-‐‑][A-Za-zÀ-ɏ]", text[figure.end : figure.end + 2]) is not None
    return definite is not None and not compound and not _is_reached(text, figure, definite, lexicon)


def _describes(text: str, figure: Figure, lead: str, lexicon: Lexicon) -> bool:
    """Whether the figure only describes those or that which the promise is about: its size, its parts, of how many."""
    names = lexicon.target
    if figure.value_max is None and names["before_not"].search(lead):
        return True
    if _PER.search(lead) or names["whole_behind"].match(text, figure.end) or _sizes(text, figure, lead, lexicon):
        return True
    if _OF.search(lead) and _INHABITANTS.match(text, figure.end):
        return True
    return bool(_IN.search(lead) and _DIVISIONS.match(text, figure.end))


def _labels(text: str, figure: Figure, lead: str, lexicon: Lexicon) -> bool:
    """Whether a count is none: the mark of a list, the parties, a name, a compound that measures nothing."""
    names = lexicon.target
    if re.search(r"(?:^|[.;:!?。；])\s*$", lead) and re.match(r"[.)]\s", text[figure.end : figure.end + 2]):
        return True  # a mark of a list, left in the text
    few = figure.spelled and figure.value <= 3 and names["not_counted"].match(text, figure.number.end)
    if few or names["not_counted"].match(text, figure.end) or _is_named(text, figure, lead):
        return True
    if re.match(r"[-‐‑][A-Za-zÀ-ɏ]", text[figure.end : figure.end + 2]):
        return figure.spelled or not names["hyphenated"].match(text, figure.end)
    return False


def _is_reached(text: str, figure: Figure, definite: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the article only stands between a verb of reaching and its level: alcanzar los 10.000 millones."""
    end = figure.start - len(definite.string) + definite.start()
    kind = "levels" if figure.role is Role.MONEY else "reaching"
    levels = [m.end() for m in lexicon.target[kind].finditer(text, max(0, end - _NEAR), end)]
    return bool(levels) and len(text[levels[-1] : end].split()) <= (1 if figure.role is Role.MONEY else 0)


# How small the things may be: mini-grids of less than 10 megawatts.
_OF_SIZE = re.compile(r"\w[sx]\s(?:of|de|com|con|d['’])\s?$")
# Those who are told by their size at the head of a sentence: Sites with fewer than 50 boats will be served first.
_THOSE = re.compile(r"(?:^|[.;]\s)(?:[^\W\d]+\s){1,4}(?:with|having|con|com|avec|ayant|comptant)\s$")


def _sizes(text: str, figure: Figure, lead: str, lexicon: Lexicon) -> bool:
    """Whether the figure only says how large those are whom the promise is for: firms with fewer than 250 employees."""
    names = lexicon.target
    if figure.role is Role.MONEY:
        return figure.comparator is Comparator.LESS_THAN and names["worth"].search(lead) is not None
    if figure.role is not Role.COUNT:
        return False
    if figure.comparator is Comparator.LESS_THAN and _OF_SIZE.search(lead):
        return True
    if figure.comparator in {Comparator.LESS_THAN, Comparator.MORE_THAN, Comparator.AT_LEAST} and _THOSE.search(lead):
        return True
    return names["sized"].search(lead) is not None and names["sized_behind"].match(text, figure.end) is not None


def _is_named(text: str, figure: Figure, lead: str) -> bool:
    """Whether the figure is part of a proper name: the plan for Three Rivers."""
    inside = re.search(r"[a-zà-ɏ,]\s$", lead) is not None
    word, following = text[figure.start : figure.end], text[figure.end : figure.end + 2].strip()
    return figure.spelled and inside and word[:1].isupper() and following[:1].isupper()


def _is_fact(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the nearest governing word states what is or was, rather than what is to be."""
    names = lexicon.target
    until = figure.end if figure.verbal else figure.start
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
        kind: max((m.end() for m in names[kind].finditer(text, start, until)), default=-1)
        for kind, start in (("facts", own), ("promises", sentence.start))
    }
    if last["facts"] >= 0 and (asides := [m.span() for m in names["aside"].finditer(text, own, figure.start)]):
        told = (m.end() for m in names["facts"].finditer(text, own, until))
        last["facts"] = max((end for end in told if not any(a < end <= z for a, z in asides)), default=-1)
    if last["facts"] >= 0 and not lexicon.is_han:
        last["promises"] = max(_verbs(text, sentence.start, until, lexicon), default=-1)
    if last["promises"] < 0 and last["facts"] < 0:
        return _states(text, figure, sentence, lexicon)
    return last["facts"] >= max(last["promises"], 0)


def _verbs(text: str, start: int, end: int, lexicon: Lexicon) -> list[int]:
    """Where the words that promise end, without the nouns that also tell facts: a grant of 400,000 was made."""
    names = lexicon.target
    return [m.end() for m in names["promises"].finditer(text, start, end) if not names["nominal"].fullmatch(m.group())]


_AVERAGE = re.compile(r"\b(?:on average|en moyenne|en promedio|em média)\b|平均", re.IGNORECASE)
# What the sentence before named is told to be: Celui-ci est de 1 000 millimètres au Sénégal et de 1 435 en Guinée.
_TELLS = re.compile(
    r"\W*(?:This|That|It|They|These|Celui-ci|Celle-ci|Ceux-ci|Celles-ci|Il|Elle|Ce|C['’]|Ést[ea]|Est[ea]|Ello|Isso)\s?(?:is|are|est|sont|es|son|é|são)\s",
    re.IGNORECASE,
)


def _states(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether nothing in the sentence promises, so that a share, or any figure before its predicate, only tells: 四分之一的儿童发育迟缓."""
    own = next((mark.start() for mark in re.finditer("[;；]", text[figure.end : sentence.end])), len(text))
    if lexicon.target["promises"].search(text, figure.end, min(sentence.end, figure.end + own)):
        return False
    if sentence.end - sentence.start < len(text) and _is_background(text, figure, sentence, lexicon):
        return True
    lead = re.split(r"[，。；：,.;:]", text[sentence.start : figure.start])[-1].strip()
    following = re.split(r"[，。；：,.;:]", text[figure.end : sentence.end])[0]
    if lexicon.is_han:
        return (
            len(lead) <= 1
            and lead not in _PREPOSITIONS
            and len(following) > (_SUBJECT if figure.role is Role.SHARE else _PREDICATE)
        )
    if _AVERAGE.search(text, sentence.start, figure.start) or _TELLS.match(text, sentence.start, figure.start):
        return True
    small = not lead or folded(lead) in lexicon.vocabulary.stop_words
    return figure.role is Role.SHARE and not figure.verbal and small and len(following.split()) > 2


def _is_background(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the figure is the subject of a sentence that only tells what happens, beside others that promise."""
    if text[sentence.start : figure.start].strip():
        return False
    return lexicon.target["habits"].match(text, figure.end, sentence.end) is not None


def _dates_another(text: str, past: Span, figure: Figure, figures: list[Figure], lexicon: Lexicon) -> bool:
    """Whether the years are the time of another figure, right before them, or (in Chinese) the next: from 12 per cent in 2020 to 20."""
    if lexicon.is_han:
        return any(past.end <= other.start and other.end <= figure.start for other in figures)
    return any(
        other.end <= past.start and past.end <= figure.start and not text[other.end : past.start].strip(" ,(")
        for other in figures
    )


def _is_past(
    text: str, figure: Figure, figures: list[Figure], sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon
) -> bool:
    """Whether years before the plan are the time of the figure: 120,000 tonnes in 2015."""
    clause = next(c for c in clauses(text, sentence, lexicon) if c.start <= figure.start < c.end)
    if lexicon.target["past_marks"].search(text, figure.end, clause.end):
        return True
    for past in (one for one in pasts if not _dates_another(text, one, figure, figures, lexicon)):
        gap = text[figure.end : past.start]
        near = len(gap.split()) <= (0 if lexicon.is_han else 2) and not re.search("[;；]", gap)
        if figure.end <= past.start < sentence.end and near:
            return True
        before = clause.start <= past.start and past.end <= figure.start
        if before and not _verbs(text, past.end, figure.start, lexicon):
            return True
    return False


def _repeats(text: str, figure: Figure, before: list[Figure]) -> bool:
    """Whether the figure only repeats the one before it in brackets: ten (10)."""
    if not before or before[-1].value != figure.value:
        return False
    return re.fullmatch(r"\s*[(（]\s*", text[before[-1].end : figure.start]) is not None


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
