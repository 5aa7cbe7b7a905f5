"""What figures only state (reading rule 10): facts, past results, and sentences in which nothing is promised."""

import re

from trecho.core.coding.background import is_background
from trecho.core.coding.sentences import clause_of
from trecho.core.coding.subordinate import is_subordinate
from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.passage import Span
from trecho.core.pledge import Comparator
from trecho.core.words import folded

# Chinese words behind a figure that are too many for a noun alone, and hold a predicate.
_PREDICATE = 9
_SUBJECT = 5
_PREPOSITIONS = tuple("为在向对把给以用从将使")


def states(
    text: str, figure: Figure, figures: list[Figure], sentence: Span, pasts: tuple[Span, ...], lexicon: Lexicon
) -> bool:
    """Whether the figure tells what is or was, rather than what is to be; `pasts` name years before the plan."""
    return (
        _is_fact(text, figure, sentence, lexicon)
        or _is_past(text, figure, figures, sentence, pasts, lexicon)
        or is_subordinate(text, figure, sentence, lexicon)
        or is_background(text, figure, sentence, pasts, lexicon)
    )


def _is_fact(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the nearest governing word states what is or was, rather than what is to be."""
    names = lexicon.target
    until = figure.end if figure.verbal else figure.start
    is_budget = figure.role is Role.MONEY and names["budgets"].search(text, sentence.start, figure.start) is not None
    weak = None if is_budget else names["weak_facts"].search(text[sentence.start : figure.start])
    if weak is not None and names["resumed"].search(weak.group()) is None:
        return True
    behind = names["promises_behind"].match(text, figure.end, sentence.end)
    if behind is not None and not re.search(r"\b(?:and|y|e|et)\b", behind.group()):
        return False
    if _is_told_behind(text, figure, sentence, lexicon):
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


# What opens a clause on those who receive: forty villages that suffered from drought.
_RELATIVE = re.compile(
    r"\b(?:that|which|who|whose|que|quien(?:es)?|quem|qui|dont|où|donde|onde|where)\b", re.IGNORECASE
)


def _is_told_behind(text: str, figure: Figure, sentence: Span, lexicon: Lexicon) -> bool:
    """Whether the verb of the figure stands behind it and tells a fact; of a share, also what is so now."""
    names = lexicon.target
    told = names["facts_behind"].match(text, figure.end, sentence.end)
    promised = bool(_verbs(text, sentence.start, figure.start, lexicon))
    if told is not None and not (promised and _RELATIVE.search(told.group())):
        return True
    if figure.role is not Role.SHARE or names["now_behind"].match(text, figure.end, sentence.end) is None:
        return False
    clause = clause_of(figure.start, text, sentence, lexicon)
    return not _verbs(text, clause.start, figure.start, lexicon)


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
    if figure.comparator in {Comparator.AT_LEAST, Comparator.UP_TO}:
        return False  # a floor or a ceiling is set, not observed
    return figure.role is Role.SHARE and not figure.verbal and small and len(following.split()) > 2


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
    clause = clause_of(figure.start, text, sentence, lexicon)
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
