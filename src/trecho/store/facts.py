"""What the register knows beside promises, deeds and links, as an assessment wants to be told."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from trecho.core.assessing.copying import origins_of
from trecho.core.claim import Claim
from trecho.core.facts import Facts
from trecho.core.resolving.merging import joined
from trecho.reference.parameters import parameters
from trecho.store import search
from trecho.store.claims import claims_until
from trecho.store.remembering import remembered

_KINDS = ("activity", "meeting")
_AT_ONCE = 400  # subjects in one query: databases bound the length of a list


@remembered
def facts(
    as_of: datetime | None = None,
    *,
    snapshot_id: str = "",
    made_at: datetime | None = None,
    about: Collection[str] | None = None,
) -> Facts:
    """Sides with their countries, families of steps, sources, and the live claims behind each activity.

    `about` names the activities whose claims are wanted; None for all.
    """
    sides: dict[str, list[str]] = {}
    for member in search.members(as_of):
        if member.side:
            sides.setdefault(member.side, []).append(member.id)
    return Facts(
        sides={side: tuple(countries) for side, countries in sides.items()},
        families=families(as_of),
        sources={source.id: source for source in search.sources(as_of)},
        origins=origins(as_of),
        claims=claims_behind(as_of, about),
        snapshot_id=snapshot_id,
        made_at=made_at,
    )


@remembered
def families(as_of: datetime | None = None) -> Mapping[str, str]:
    """The undertaking of each activity that is a step of one, by the activity's id.

    What a source calls one undertaking, and what people joined: an accepted pair makes one of the two families.
    """
    return joined(
        told_families(as_of), ((each.left, each.right) for each in search.kinships(as_of=as_of) if each.joins)
    )


@remembered
def origins(as_of: datetime | None = None) -> Mapping[str, str]:
    """What the origin of each document is called: reposts, agency copy and one publisher's pages are one (method, 5)."""
    known = {source.id: source for source in search.sources(as_of)}
    return origins_of(search.deeds(as_of), known, parameters().origin.jaccard)


@remembered
def told_families(as_of: datetime | None = None) -> Mapping[str, str]:
    """The undertakings that sources themselves tell of, by the activity's id."""
    return {view.id: value for view in search.views("activity", as_of) for name, value in view.tags if name == "family"}


def claims_behind(as_of: datetime | None = None, about: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
    """The ids of the live claims about each activity and each meeting, in the order of recording.

    `about` names the activities and meetings that are wanted: a few are found by their subjects, without a look at the rest.
    """
    found: dict[str, list[str]] = {}
    for claim in _live(as_of, about):
        found.setdefault(claim.subject.partition(":")[2], []).append(claim.id)
    return {activity: tuple(ids) for activity, ids in found.items()}


def _live(as_of: datetime | None, about: Collection[str] | None) -> Iterable[Claim]:
    if about is None:
        return claims_until(as_of, types=_KINDS).live()
    return _some(as_of, sorted(about))


def _some(as_of: datetime | None, about: Sequence[str]) -> Iterator[Claim]:
    for start in range(0, len(about), _AT_ONCE):
        chosen = about[start : start + _AT_ONCE]
        yield from claims_until(as_of, subjects=[f"{kind}:{name}" for name in chosen for kind in _KINDS]).live()
