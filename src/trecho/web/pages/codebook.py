"""The codebook: every field of a coding and every value that it may have, made from the code itself."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from trecho.reference.coding import lexicon
from trecho.reference.forums import forums
from trecho.reference.instruments import instruments
from trecho.reference.topic_names import Names, goal_names, purpose_names, sector_names
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.writers.wording import ACTOR
from trecho.writers.wording_codebook import FIELD, LISTS, SIDE, Values


@page
def codebook(question: Asked) -> Reply:
    """The fields with their meanings, their closed lists, and the lists of goals, sectors and purposes."""
    return Reply(
        "codebook.html",
        schema="codebook",
        rows=lambda: _rows(question.language),
        fields=FIELD,
        lists=_lists(),
        codes=_codes(),
    )


def _lists() -> Mapping[str, Values]:
    """The lists by field; among the actors the sides of every known forum, groups and instruments as coding knows them."""
    sides = {side.id: (ACTOR.get(side.id, side.id), SIDE) for forum in forums() for side in forum.sides}
    groups = {group: (group, "") for group in lexicon("en").words.beneficiaries}
    cited = {one.name: (one.name, "") for one in instruments()}
    return {**LISTS, "actor": {**sides, **LISTS["actor"]}, "beneficiaries": groups, "instruments": cited}


def _codes() -> Mapping[str, Names]:
    """The lists of codes by field."""
    return {"sdg_goals": goal_names(), "crs_sectors": sector_names(), "crs_purposes": purpose_names()}


def _rows(language: str) -> Iterator[dict[str, object]]:
    """One row a field, and one a value of its list."""
    for field, (name, meaning) in FIELD.items():
        yield {"field": field, "value": "", "name": _(name), "meaning": _(meaning)}
        for value, (called, means) in _lists().get(field, {}).items():
            yield _value(field, value, called, means)
    for field, names in _codes().items():
        for code, by_language in names.items():
            yield {"field": field, "value": str(code), "name": by_language.get(language, ""), "meaning": ""}


def _value(field: str, value: str, called: str, means: str) -> dict[str, object]:
    return {
        "field": field,
        "value": value,
        "name": _(called) if called else "",
        "meaning": _(means) if means else "",
    }
