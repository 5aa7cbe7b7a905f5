"""What the register knows beside promises, deeds and links, as an assessment wants to be told."""

from collections.abc import Mapping
from datetime import datetime

from trecho.core.facts import Facts
from trecho.store import search
from trecho.store.claims import claims_until


def facts(as_of: datetime | None = None, *, snapshot_id: str = "", made_at: datetime | None = None) -> Facts:
    """Sides with their countries, families of steps, sources, and the live claims behind each activity."""
    sides: dict[str, list[str]] = {}
    for member in search.members(as_of):
        if member.side:
            sides.setdefault(member.side, []).append(member.id)
    return Facts(
        sides={side: tuple(countries) for side, countries in sides.items()},
        families=families(as_of),
        sources={source.id: source for source in search.sources(as_of)},
        claims=claims_behind(as_of),
        snapshot_id=snapshot_id,
        made_at=made_at,
    )


def families(as_of: datetime | None = None) -> Mapping[str, str]:
    """The undertaking of each activity that is a step of one, by the activity's id."""
    return {view.id: value for view in search.views("activity", as_of) for name, value in view.tags if name == "family"}


def claims_behind(as_of: datetime | None = None) -> Mapping[str, tuple[str, ...]]:
    """The ids of the live claims about each activity and each meeting, in the order of recording."""
    found: dict[str, list[str]] = {}
    for claim in claims_until(as_of, types=("activity", "meeting")).live():
        found.setdefault(claim.subject.partition(":")[2], []).append(claim.id)
    return {activity: tuple(ids) for activity, ids in found.items()}
