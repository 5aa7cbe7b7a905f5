"""Was it looked for? Only then may silence be called `no evidence found`. (method, section 8: search protocol)"""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.rule_card import Protocol
from trecho.core.search import Search


class Silence(Noun, frozen=True, kw_only=True):
    """Whether the protocol is met, and what is missing: sorts of source, languages, and whether the last run is old."""

    met: bool
    missing_sorts: tuple[str, ...] = ()
    missing_languages: tuple[str, ...] = ()
    stale: bool = False


def silence(searches: Iterable[Search], protocol: Protocol, today: date, parameters: Parameters) -> Silence:
    """What the search log says on `today`; searches made later are not known yet."""
    known = [search for search in searches if search.made_on.first_day <= today]
    sorts = {search.sort for search in known}
    languages = {search.language.split("-")[0] for search in known}
    last = max((search.made_on.last_day for search in known), default=None)
    stale = last is None or (today - last).days > parameters.search.max_age_days
    no_sorts = tuple(sort for sort in protocol.sorts if sort not in sorts)
    no_languages = tuple(language for language in protocol.languages if language not in languages)
    return Silence(
        met=not (no_sorts or no_languages or stale),
        missing_sorts=no_sorts,
        missing_languages=no_languages,
        stale=stale,
    )


def log_id(searches: Iterable[Search]) -> str | None:
    """One id for the searches behind a result: the hash (16 hex digits) of their ids; None where nothing was searched."""
    ids = sorted(search.id for search in searches)
    return sha256("\n".join(ids).encode()).hexdigest()[:16] if ids else None


def languages_for(members: Iterable[str]) -> tuple[str, ...]:
    """The languages a protocol needs where these members are concerned: pt for Brazil, fr for Haiti, en, es, zh always."""
    countries = set(members)
    return ("en", "es", "zh", *(("pt",) if "BRA" in countries else ()), *(("fr",) if "HTI" in countries else ()))
