"""What a commitment is about, for the eye: its goals, sectors and purposes with their names and the words they were read from."""

from collections.abc import Mapping

from trecho.core.noun import Noun
from trecho.core.pledge import Coding
from trecho.reference.topic_names import Names, goal_names, purpose_names, sector_names


class Subject(Noun, frozen=True, kw_only=True):
    """One code with its names by language (none where the lists have none) and the words of the text that spoke for it."""

    code: int
    names: Mapping[str, str]
    words: str | None


Subjects = Mapping[str, tuple[Subject, ...]]


def subjects_of(coding: Coding | None) -> Subjects:
    """The subjects by field (`sdg_goals`, `crs_sectors`, `crs_purposes`), best first; fields without any are left out."""
    if coding is None:
        return {}
    lists: Mapping[str, Names] = {
        "sdg_goals": goal_names(),
        "crs_sectors": sector_names(),
        "crs_purposes": purpose_names(),
    }
    told = {
        field: tuple(
            Subject(code=one.code, names=names.get(one.code, {}), words=one.span) for one in getattr(coding, field)
        )
        for field, names in lists.items()
    }
    return {field: found for field, found in told.items() if found}
