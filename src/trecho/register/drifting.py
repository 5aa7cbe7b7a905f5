"""Where language versions of a plan differ: figures, actors, years, the strength of verbs, commitments left out."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from trecho.core.aligning.drift import Drift, drifts
from trecho.core.plain import as_json, value_in
from trecho.core.plan import Commitment, Plan, Reading
from trecho.core.restated import reading_of
from trecho.store import search


def tongues_of(commitments: Iterable[Commitment]) -> tuple[str, ...]:
    """The languages in which the register has adopted text of a plan: English first, then by name."""
    official = {language for one in commitments for language in one.official}
    return tuple(sorted(official, key=lambda language: (language != "en", language)))


def languages_of(commitments: Iterable[Commitment]) -> tuple[str, ...]:
    """Every language in which the register has words of a plan, adopted or restated: those of `tongues_of` first."""
    known = tuple(commitments)
    adopted = tongues_of(known)
    every = {language for one in known for language in one.words}
    return (*adopted, *sorted(every - set(adopted), key=lambda language: (language != "en", language)))


def drift_between(plan: Plan, one: str, other: str, as_of: datetime | None = None) -> tuple[Drift, ...]:
    """Every difference between two language versions of a plan of the register, in the order of the plan.

    The register knows which words belong to which commitment: each is compared with itself, never with a likely one.
    """
    from trecho.reference.aligning import knowledge
    from trecho.reference.forums import forums

    commitments, headings = search.commitments(plan.id, as_of), search.headings(plan.id, as_of)
    forum = plan.forum if plan.forum in {known.id for known in forums()} else None
    left, right = (
        _coded(as_json(reading_of(plan, headings, commitments, language)), forum) for language in (one, other)
    )
    return drifts(left, right, (), knowledge())


@lru_cache(maxsize=16)
def _coded(reading: bytes, forum: str | None) -> Reading:
    """A version's coding depends on nothing but its words: it is done once while they stay what they are."""
    from trecho import chain

    return chain.code(value_in(Reading, reading), forum=forum)
