"""What is kept of an activity while pairs are compared: little enough that a country's records fit in memory."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from trecho.core.activity import Activity, Rung
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.resolving.belonging import belongs_to, wholes_in
from trecho.core.resolving.things import things_of
from trecho.core.resolving.tongue import Knowledge, Words, figures_of, names_of, stem, words_of

_ACCOUNTS = frozenset({"account", "figure-is-stock"})
_TELLING = 10  # a smaller count is shared by chance
IN_DOLLARS = "in dollars"
_ORDER = ("signed", "announced", "pledged", "start", "end")


class Told(Noun, frozen=True, kw_only=True):
    """One record as it is compared; `story` are the names in its descriptions, `actors` those of who takes part.

    `mentions` are the records that it names itself (parent, related, covers), `belongs` the kinds of larger deeds it says
    it is a part of, `wholes` those that its title names; `counts` how many of what. `rung` is how far it has got at its only date; `date` is the day that the deed is
    known by: signed, announced, pledged, begun or ended.
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
    things: tuple[int, ...] = ()
    actors: tuple[str, ...] = ()
    figures: frozenset[str] = frozenset()
    counts: Mapping[str, float] = {}
    belongs: frozenset[str] = frozenset()
    wholes: frozenset[str] = frozenset()
    rung: Rung | None = None
    date: PartialDate | None = None


def told_of(activity: Activity, known: Knowledge) -> Told:
    """The activity, cut down to what is compared."""
    titles, texts = tuple(activity.title.values()), tuple(activity.description.values())
    return Told(
        id=activity.id,
        source=f"{activity.source.name} {activity.source.publisher or ''}",
        countries=activity.countries,
        words=words_of(activity, known),
        story=frozenset(name for text in texts for name in names_of(text)),
        kind=activity.kind.value,
        dates=activity.dates,
        sums=tuple(_sums(activity, known)),
        giver=next((actor.name for actor in activity.actors if actor.role == "giver"), ""),
        sector=next((sector.code[:3] for sector in activity.sectors), ""),
        parent=activity.parent,
        mentions=frozenset(name for name in (activity.parent, *activity.related, *activity.covers) if name),
        envelope=bool(activity.covers) or "envelope" in activity.flags,
        things=things_of(activity, known.themes),
        actors=tuple(sorted({name for actor in activity.actors for name in names_of(f"by {actor.name}")})),
        figures=_figures(activity, (*titles, *texts)),
        counts={stem(each.unit.split()[0]): each.value for each in activity.quantity if each.unit.split()},
        belongs=frozenset(kind for text in (*titles, *texts) for kind in belongs_to(text, known.belonging)),
        wholes=frozenset(kind for title in titles for kind in wholes_in(title, known.belonging)),
        rung=activity.rung if len(activity.dates) == 1 else None,
        date=next((activity.dates[name] for name in _ORDER if name in activity.dates), None),
    )


def _sums(activity: Activity, known: Knowledge) -> Iterator[tuple[Decimal, str]]:
    """Each sum with its currency and basis; sums as stated also in the dollars of their day."""
    for amount in activity.amounts:
        if amount.value:
            yield amount.value, f"{amount.currency} {amount.basis}"
            dollars = known.dollars(amount) if amount.basis == "original" else None
            if dollars:
                yield dollars, IN_DOLLARS


def _figures(activity: Activity, texts: tuple[str, ...]) -> frozenset[str]:
    counted = frozenset(f"{each.value:g}" for each in activity.quantity if each.value >= _TELLING)
    return counted.union(*(figures_of(text) for text in texts))


def is_account(activity: Activity) -> bool:
    """Whether it is a total that somebody stated, which is no deed and belongs to no undertaking."""
    return not _ACCOUNTS.isdisjoint(activity.flags)
