"""What matching must know: the themes, their words in five languages, and emergencies declared by the world."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import pycountry

from trecho.core.coding.mechanisms import mechanisms_in
from trecho.core.matching.knowledge import AIM, RECEIVER, VERB, Emergency, Knowledge, Tongue
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.promises import Promised, promises_of, promises_table
from trecho.core.matching.spotting import Cutter, Lexicon
from trecho.core.matching.themes import Theme, Themes
from trecho.core.plan import Reading
from trecho.core.pledge import Coding
from trecho.core.words import stems
from trecho.reference.coding import lexicon
from trecho.reference.countries import country_name
from trecho.reference.encoder import encoder
from trecho.reference.words import LANGUAGES, vocabulary

_HELD = (0, 1, 2)  # forums, summits, fairs: each has a name of its own, and one is not another


@cache
def knowledge() -> Knowledge:
    """The themes with every language's words for them, ready to match with; the same value at every call."""
    themes = Themes(tuple(Theme(name=name, **_tuples(shape)) for name, shape in _toml("themes.toml").items()))
    places = _places()
    declared = _toml("emergencies.toml")["emergency"]
    return Knowledge(
        themes=themes,
        tongues={language: _tongue(language, themes) for language in LANGUAGES},
        places=Lexicon({name: (number,) for number, (names, _) in enumerate(places) for name in names}),
        countries=tuple(countries for _, countries in places),
        emergencies=tuple(Emergency(**emergency) for emergency in declared),
    )


def plan_side(
    plan: Reading | Iterable[Promised], period: tuple[str, str] | None = None, *, meaning: bool = False
) -> PlanSide:
    """A plan made ready for matching, a reading with its own period; with the encoder of meaning where asked.

    A commitment that was not coded is read for the names of mechanisms, and for nothing else of a coding.
    """
    promises = tuple(_with_names(one) for one in (promises_of(plan) if isinstance(plan, Reading) else plan))
    if isinstance(plan, Reading):
        period = period or period_of(plan)
    known = knowledge()
    return PlanSide(promises_table(promises, known, period), known, encoder() if meaning else None)


def _with_names(promise: Promised) -> Promised:
    """The commitment with the mechanisms that it names, where nobody has coded it."""
    if promise.coding is not None:
        return promise
    names = mechanisms_in(promise.text, lexicon(promise.language))
    return msgspec.structs.replace(promise, coding=Coding(mechanisms=names)) if names else promise


def period_of(reading: Reading) -> tuple[str, str] | None:
    """The years that a reading is for, where it says so."""
    return (str(reading.period[0]), str(reading.period[1])) if reading.period else None


def _places() -> list[tuple[list[str], frozenset[str]]]:
    """Names in all languages, and the countries that each stands for: every country, and the groups of `places.toml`."""
    groups = [
        ([name.strip() for name in group["names"].split(",")], frozenset(group["countries"].split()))
        for group in _toml("places.toml")["group"]
    ]
    listed = [country.alpha_3 for country in pycountry.countries]
    countries = [([country_name(code, language) for language in LANGUAGES], frozenset((code,))) for code in listed]
    return groups + countries


def _tuples(shape: dict[str, Any]) -> dict[str, Any]:
    return {key: _tupled(value) for key, value in shape.items()}


def _tupled(value: Any) -> Any:
    return tuple(_tupled(part) for part in value) if isinstance(value, list) else value


def _tongue(language: str, themes: Themes) -> Tongue:
    written = _toml(f"languages/{language}/matching.toml")
    others = [_toml(f"languages/{other}/matching.toml")["themes"] for other in LANGUAGES if other != language]
    foreign: dict[str, list[int]] = {}
    for other in others:
        for phrase, numbers in _phrases(other, themes).items():
            foreign.setdefault(phrase, []).extend(numbers)
    kinds = ("verbs", "receivers", "aims", "purposes", "provisos", "openers")
    marks = [term.strip() for kind in kinds for term in written[kind].split(",")]
    terms = [term for table in ("themes", "givers") for term in _phrases(written[table], themes)]
    return Tongue(
        cutter=Cutter(marks, terms) if language == "zh" else None,
        vocabulary=vocabulary(language),
        lexicon=Lexicon(_phrases(written["themes"], themes), foreign),
        deed=Lexicon(_deed_phrases(written, themes), foreign),
        subjects=tuple(number for number, subject in enumerate(themes.subjects) if subject),
        givers=Lexicon(_phrases(written["givers"], themes)),
        mechanism_kinds=_kinds(written["mechanism_kinds"], language),
        mechanism_generic=frozenset(stems(written["mechanism_generic"], vocabulary(language))),
        mechanism_terms=_terms(written["mechanism_kinds"], written["mechanism_generic"]) if language == "zh" else (),
        mechanisms_held=frozenset(_HELD),
        purposes=_marks(written["purposes"]),
        provisos=_marks(written["provisos"]),
        openers=_marks(written["openers"]),
        holding=_marks(written["holding"]),
        dialogue=_marks(written["dialogue"]),
        statements=_marks(written["statements"]),
        asides=re.compile("|".join(written["asides"]), re.IGNORECASE) if written["asides"] else None,
    )


def _phrases(table: dict[str, str], themes: Themes) -> dict[str, list[int]]:
    phrases: dict[str, list[int]] = {}
    for name, terms in table.items():
        for term in terms.split(","):
            if term.strip():
                phrases.setdefault(term.strip(), []).append(themes.place[name])
    return phrases


def _deed_phrases(written: dict[str, Any], themes: Themes) -> dict[str, list[int]]:
    phrases = _phrases(written["themes"], themes)
    for kind, mark in (("verbs", VERB), ("receivers", RECEIVER), ("aims", AIM)):
        for term in written[kind].split(","):
            if term.strip():
                phrases.setdefault(term.strip(), []).append(mark)
    return phrases


def _kinds(written: str, language: str) -> dict[str, frozenset[int]]:
    """The kinds (by their number in the list) that a stem stands for."""
    kinds: dict[str, set[int]] = {}
    for number, terms in enumerate(written.split(";")):
        for term in terms.split(","):
            for stem in stems(term, vocabulary(language))[:1]:
                kinds.setdefault(stem, set()).add(number)
    return {stem: frozenset(numbers) for stem, numbers in kinds.items()}


def _terms(*lists: str) -> tuple[str, ...]:
    """All terms of lists, the longest first."""
    terms = {term.strip() for written in lists for term in re.split("[;,]", written)}
    return tuple(sorted((term for term in terms if term), key=lambda term: (-len(term), term)))


def _marks(terms: str) -> Lexicon:
    return Lexicon({term.strip(): (0,) for term in terms.split(",") if term.strip()})


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files("trecho.reference") / name).read_text(encoding="utf-8"))
