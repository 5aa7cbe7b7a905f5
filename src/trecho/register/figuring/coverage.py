"""How much is missing, and what does silence say? Lists at hand against each other, mostly with the reason for no number."""

from collections.abc import Mapping
from datetime import date, datetime
from itertools import combinations

from trecho.core.assessing.capture_recapture import Coverage, Lists, coverage
from trecho.core.assessing.detectability import chance_not_done, from_registers, is_low
from trecho.core.assessing.silence import Silence, silence
from trecho.core.assessment import Status
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Side, SourceKind
from trecho.core.noun import Noun
from trecho.core.plan import Plan
from trecho.core.rule_card import Protocol
from trecho.reference.parameters import parameters
from trecho.reference.source_kinds import source_kinds
from trecho.register.figuring.weighing import Scales, list_of
from trecho.store import search
from trecho.store.claims import claims_until


class Compared(Noun, frozen=True, kw_only=True):
    """Two lists of one plan's time: how long each is, and what their overlap says of all there is."""

    plan: str
    lists: tuple[str, str]
    sizes: tuple[int, int]
    found: Coverage


class Quiet(Noun, frozen=True, kw_only=True):
    """What silence about a plan's pledges says: whether it was searched for, and how far the sources would show a deed.

    `detectability` is the share of members whose own side speaks in the register; `delivery` the share of reviewed
    pledges that were delivered, None below `LEAST_REVIEWED` of them: then `not_done` is None as well.
    """

    plan: str
    searched: Silence
    searches: int
    own_side: int
    members: int
    detectability: float
    little: bool
    delivery: float | None
    not_done: float | None


class Missing(Noun, frozen=True, kw_only=True):
    """Every comparison of lists, and what silence says of each plan."""

    compared: tuple[Compared, ...]
    quiet: tuple[Quiet, ...]


# A delivery rate over fewer reviewed pledges says nothing of others.
LEAST_REVIEWED = 10
_DELIVERED = frozenset({Status.SUBSTANTIAL, Status.COMPLETE})
_RATED = _DELIVERED | {Status.LIMITED, Status.PREPARED, Status.NO_EVIDENCE, Status.NOT_DONE, Status.CONTRARY}


def missing(found: Scales, today: date, as_of: datetime | None = None) -> Missing:
    """The lists are sorts of source: datasets by name, else who speaks (the giver's side, the receiver's, the press, …)."""
    lists = lists_at_hand(found, as_of)
    plans = search.plans(as_of)
    return Missing(
        compared=tuple(one for plan in plans for one in _compared(plan, lists, found, today)),
        quiet=tuple(_quiet(plan, lists, found, today, as_of) for plan in plans if search.commitments(plan.id, as_of)),
    )


def lists_at_hand(found: Scales, as_of: datetime | None = None) -> Mapping[str, frozenset[str]]:
    """The deeds that each sort of source tells of, by the name of the sort."""
    noted = {source.id: source.kind or "" for source in search.sources(as_of)}
    kinds = source_kinds()
    lists: dict[str, set[str]] = {}
    for claim in claims_until(as_of, types=("activity",)).live():
        activity = found.activities.get(claim.subject.partition(":")[2])
        if (
            activity is None
            or activity.id not in found.homes
            or (claim.author.name != "source" and claim.author.is_person)
        ):
            continue
        home = found.homes[activity.id]
        source = claim.passage.url or claim.passage.source
        name = list_of(activity) or _sort_of(kinds.get(noted.get(source) or activity.source.kind, (None, Side.THIRD)))
        lists.setdefault(name, set()).add(home)
    return {name: frozenset(deeds) for name, deeds in sorted(lists.items())}


def _sort_of(voice: tuple[SourceKind | None, Side]) -> str:
    kind, side = voice
    if side is not Side.THIRD:
        return side.value
    return "unknown" if kind is None else kind.name.lower()


def _compared(plan: Plan, lists: Mapping[str, frozenset[str]], found: Scales, today: date) -> tuple[Compared, ...]:
    limits, period = parameters(), Period(*plan.period)
    inside = {name for name, records in found.records.items() if _within(records, period)}
    mine = {name: deeds & inside for name, deeds in lists.items() if deeds & inside}
    datasets = {list_of(one) for one in found.activities.values()} - {""}
    out = []
    for one, other in combinations(sorted(mine, key=lambda name: -len(mine[name])), 2):
        # The press reprints both sides, and a dataset may be compiled from either: nobody may assume independence.
        known = Lists(independent=not ({one, other} & {"media", *datasets}), closed=period.end.last_day < today)
        out.append(
            Compared(
                plan=plan.id,
                lists=(one, other),
                sizes=(len(mine[one]), len(mine[other])),
                found=coverage((mine[one], mine[other]), known, limits.cr, limits.er),
            )
        )
    return tuple(out)


def _within(records: object, period: Period) -> bool:
    days: list[PartialDate] = [day for one in records for day in one.dates.values()]  # type: ignore[attr-defined]  # (a tuple of activities)
    return bool(days) and period.certainly_holds(min(days))


def _quiet(
    plan: Plan, lists: Mapping[str, frozenset[str]], found: Scales, today: date, as_of: datetime | None
) -> Quiet:
    members = {one.id for one in search.members(as_of) if one.member}
    own = {
        country
        for home in lists.get("receiver", ())
        for one in found.records[home]
        for country in one.countries
        if country in members
    }
    delta = from_registers(len(own), len(members))
    searches = [one for one in search.searches(as_of=as_of) if one.about.partition("/")[0].partition("#")[0] == plan.id]
    rated = [one.status_v for one in search.assessments(plan.id, as_of) if one.status_v in _RATED]
    rate = sum(one in _DELIVERED for one in rated) / len(rated) if len(rated) >= LEAST_REVIEWED else None
    return Quiet(
        plan=plan.id,
        searched=silence(searches, Protocol(), today, parameters()),
        searches=len(searches),
        own_side=len(own),
        members=len(members),
        detectability=delta,
        little=is_low(delta, parameters().coverage_low),
        delivery=rate,
        not_done=None if rate is None else chance_not_done(rate, delta),
    )
