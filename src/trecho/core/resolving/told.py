"""What is kept of an activity while pairs are compared: little enough that a country's records fit in memory."""

from collections.abc import Mapping
from decimal import Decimal

from trecho.core.activity import Activity
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.resolving.tongue import Knowledge, Words, names_of, words_of

_ACCOUNTS = frozenset({"account", "figure-is-stock"})
_ORDER = ("signed", "announced", "pledged", "start", "end")


class Told(Noun, frozen=True, kw_only=True):
    """One record as it is compared; `story` are the names in its descriptions.

    `mentions` are the records that it names itself (parent, related, covers).
    """

    id: str
    source: str
    countries: tuple[str, ...] = ()
    words: Words = Words()
    story: frozenset[str] = frozenset()
    kind: str = ""
    dates: Mapping[str, PartialDate] = {}
    sums: tuple[tuple[Decimal, str], ...] = ()
    giver: str = ""
    sector: str = ""
    parent: str | None = None
    mentions: frozenset[str] = frozenset()
    envelope: bool = False

    @property
    def date(self) -> PartialDate | None:
        """The day that the deed is known by: signed, announced, pledged, begun or ended."""
        return next((self.dates[name] for name in _ORDER if name in self.dates), None)


def told_of(activity: Activity, known: Knowledge) -> Told:
    """The activity, cut down to what is compared."""
    return Told(
        id=activity.id,
        source=f"{activity.source.name} {activity.source.publisher or ''}",
        countries=activity.countries,
        words=words_of(activity, known),
        story=frozenset(name for text in activity.description.values() for name in names_of(text)),
        kind=activity.kind.value,
        dates=activity.dates,
        sums=tuple((one.value, f"{one.currency} {one.basis}") for one in activity.amounts if one.value),
        giver=next((actor.name for actor in activity.actors if actor.role == "giver"), ""),
        sector=next((sector.code[:3] for sector in activity.sectors), ""),
        parent=activity.parent,
        mentions=frozenset(name for name in (activity.parent, *activity.related, *activity.covers) if name),
        envelope=bool(activity.covers) or "envelope" in activity.flags,
    )


def is_account(activity: Activity) -> bool:
    """Whether it is a total that somebody stated, which is no deed and belongs to no undertaking."""
    return not _ACCOUNTS.isdisjoint(activity.flags)
