"""Which claims hold at a moment: recorded by then, and not taken back by a claim that holds itself."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from trecho.core.claim import Author, Claim


def known_at(claims: Iterable[Claim], as_of: datetime | None) -> tuple[Claim, ...]:
    """The claims recorded until `as_of` (all of them where it is None), each once, by moment of recording, then id.

    A claim that stands at two moments, as in the union of two registers, was known from the earlier one.
    """
    first: dict[str, Claim] = {}
    for claim in claims:
        known = first.get(claim.id)
        if known is None or claim.recorded_at < known.recorded_at:
            first[claim.id] = claim
    return tuple(sorted((c for c in first.values() if as_of is None or c.recorded_at <= as_of), key=recording))


def live(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that no live retraction hides, retractions themselves left out, in the order of recording.

    A retraction may be retracted, and then what it hid stands again. It must be about the same subject, and its
    author must be allowed to (see `may_retract`); otherwise it is kept and hides nothing.
    """
    by_id = {claim.id: claim for claim in claims}
    hiders: dict[str, list[str]] = {}
    for identifier, claim in by_id.items():
        target = by_id.get(claim.retracts or "")
        if target is not None and claim.subject == target.subject and may_retract(claim.author, target.author):
            hiders.setdefault(target.id, []).append(identifier)
    hidden = _hidden(hiders)
    standing = (claim for identifier, claim in by_id.items() if identifier not in hidden and not claim.retracts)
    return tuple(sorted(standing, key=recording))


def may_retract(author: Author, of: Author) -> bool:
    """Whether `author` may take back what `of` said: a person anything, a program what the same program said."""
    return author.is_person or author.name.partition("@")[0] == of.name.partition("@")[0]


def recording(claim: Claim) -> tuple[datetime, str]:
    """What claims are sorted by: the moment of recording, then the id."""
    return claim.recorded_at, claim.id


def _hidden(hiders: Mapping[str, list[str]]) -> set[str]:
    """The targets that a standing retraction hides; a chain of retractions is followed from its free end."""
    verdict: dict[str, bool] = {}
    for start in hiders:
        path = [start]
        while path:
            claim = path[-1]
            open_ends = [hider for hider in hiders.get(claim, ()) if hider not in verdict]
            if open_ends:
                path.append(open_ends[0])
            else:
                verdict[claim] = any(not verdict[hider] for hider in hiders.get(claim, ()))
                path.pop()
    return {claim for claim, is_hidden in verdict.items() if is_hidden}
