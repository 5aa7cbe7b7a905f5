"""What figures only describe or label (reading rule 10): ages, sizes, parts, parties, list marks, names, definite wholes."""

import re

from trecho.core.coding.words import Lexicon
from trecho.core.numerals.figure import Figure, Role
from trecho.core.pledge import Comparator
from trecho.core.words import folded

_NEAR = 60
_HALF = 50
# The size of a place: towns of 5,000 inhabitants.
_OF = re.compile(r"(?:^|\s)(?:of|with|per|than|de|con|com|avec|por|pour|à)\s$", re.IGNORECASE)
_INHABITANTS = re.compile(r"\s(?:inhabitants|habitantes|habitants|de habitantes|d'habitants)\b", re.IGNORECASE)
# The whole at the head of a sentence, of which a part is told: Of 41 border posts, 16 have …
_OUT_OF = re.compile(r"(?:^|[.;:]\s)(?:Out of|Of|De|Dos|Das|Sur|Parmi)(?:\sl[oae]s)?\s$")
_OPENED = re.compile(r"\s[^,.;\d]{1,60},\s")
# What a course or a text is divided into, or written in: in four modules, in three languages.
_IN = re.compile(r"(?:(?<!\w)(?:in|en|em)\s|分)$", re.IGNORECASE)
_DIVISIONS = re.compile(
    r"\s(?:\w+\s)?(?:modules?|módulos?|sessions|sesiones|sessões|séances|groups?|grupos?|groupes?|cohorts?|cohortes?|batches|languages|idiomas|línguas|langues|lenguas)\b|个?(?:小组|单元|模块|学时|语种|期|批|阶段|步)",
    re.IGNORECASE,
)
# A figure behind another and "per" only says of how many: 9 per 1,000 births.
_PER = re.compile(r"\d\s(?:per|por|por cada|para cada|pour|pour chaque)\s$", re.IGNORECASE)


def describes(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Whether the words around the figure make it an age, a size, a label or a definite whole, and no amount of things."""
    return _is_age(text, figure, lexicon) or _is_known(text, figure, lexicon)


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
    if definite is None or compound or _is_reached(text, figure, definite, lexicon):
        return False
    return not (names["every"].search(lead) and names["every_behind"].match(text, figure.end))


def _describes(text: str, figure: Figure, lead: str, lexicon: Lexicon) -> bool:
    """Whether the figure only describes those or that which the promise is about: its size, its parts, of how many."""
    names = lexicon.target
    if figure.value_max is None and names["before_not"].search(lead) and not _receives(figure, lead, lexicon):
        return True
    if (
        _PER.search(lead)
        or _is_rate(figure, lead, lexicon)
        or names["whole_behind"].match(text, figure.end)
        or _sizes(text, figure, lead, lexicon)
    ):
        return True
    if _is_even(text, figure, lexicon) or (_OUT_OF.search(lead) and _OPENED.match(text, figure.end)):
        return True
    if _OF.search(lead) and not names["total"].search(lead) and _INHABITANTS.match(text, figure.end):
        return True
    return bool(_IN.search(lead) and _DIVISIONS.match(text, figure.end))


def _receives(figure: Figure, lead: str, lexicon: Lexicon) -> bool:
    """Whether the figure counts those who are paid or given something, and is no rate of pay."""
    return figure.role is not Role.MONEY and lexicon.target["receiving"].search(lead) is not None


def _is_even(text: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Whether the figure is the half of each side: each side paying half of the premium."""
    if figure.role is not Role.SHARE or figure.value != _HALF:
        return False
    return lexicon.target["equally"].search(text, max(0, figure.start - _NEAR), figure.end + _NEAR) is not None


def _is_rate(figure: Figure, lead: str, lexicon: Lexicon) -> bool:
    """Whether a share is what loans bear, or a sum what is charged, and neither a level to be reached: lends at 3 per cent."""
    kind = {Role.SHARE: "interest", Role.MONEY: "charges"}.get(figure.role)
    if kind is None or (kind == "interest" and figure.comparator is not Comparator.EXACTLY):
        return False
    names = lexicon.target
    return names[kind].search(lead) is not None and names["levels"].search(lead) is None


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
_METRES = re.compile(r"\s(?:met(?:re|er)s?|metros?|mètres?|m)\b")
# Those that are limited by what they are worth: loans below 50,000 dollars.
_PLURAL = re.compile(
    r"\b(?:loans|credits|contracts|purchases|orders|goods|projects|préstamos|créditos|contratos|compras|mercancías|proyectos|empréstimos|mercadorias|projetos|prêts|crédits|contrats|achats|marchandises|projets)\s$",
    re.IGNORECASE,
)
# Those who are told by their size at the head of a sentence: Sites with fewer than 50 boats will be served first.
_THOSE = re.compile(r"(?:^|[.;]\s)(?:[^\W\d]+\s){1,4}(?:with|having|con|com|avec|ayant|comptant)\s$")


def _sizes(text: str, figure: Figure, lead: str, lexicon: Lexicon) -> bool:
    """Whether the figure only says how large those are whom the promise is for: firms with fewer than 250 employees."""
    names = lexicon.target
    if figure.role is Role.MONEY:
        is_limit = (
            figure.comparator in {Comparator.LESS_THAN, Comparator.MORE_THAN} and _PLURAL.search(lead) is not None
        )
        return is_limit or (figure.comparator is Comparator.LESS_THAN and names["worth"].search(lead) is not None)
    if figure.role is not Role.COUNT:
        return False
    is_bound = figure.comparator in {Comparator.LESS_THAN, Comparator.MORE_THAN} and _OF_SIZE.search(lead) is not None
    if is_bound and (figure.comparator is Comparator.LESS_THAN or _METRES.match(text, figure.end)):
        return True
    if figure.comparator in {Comparator.LESS_THAN, Comparator.MORE_THAN, Comparator.AT_LEAST} and _THOSE.search(lead):
        return True
    return names["sized"].search(lead) is not None and names["sized_behind"].match(text, figure.end) is not None


def _is_named(text: str, figure: Figure, lead: str) -> bool:
    """Whether the figure is part of a proper name: the plan for Three Rivers."""
    inside = re.search(r"[a-zà-ɏ,]\s$", lead) is not None
    word, following = text[figure.start : figure.end], text[figure.end : figure.end + 2].strip()
    return figure.spelled and inside and word[:1].isupper() and following[:1].isupper()
