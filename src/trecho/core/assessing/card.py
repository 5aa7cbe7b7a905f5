"""The rule card that coding makes for a pledge where nobody has written one (method, sections 1 and 2)."""

from collections.abc import Mapping
from typing import TypeVar

from trecho.core.activity import ActivityKind
from trecho.core.assessing.edition import edition_in
from trecho.core.assessing.events import expected
from trecho.core.assessing.ladder import deciding_rung
from trecho.core.assessing.need import goal_of
from trecho.core.assessing.silence import languages_for
from trecho.core.assessing.unit_test import ACT_OF_VERB
from trecho.core.dates import PartialDate, Period
from trecho.core.parameters import Parameters
from trecho.core.pledge import Coding, Comparator, Mechanism, Mention, Pledge, PledgeKind, Target
from trecho.core.rule_card import Act, Goal, Protocol, RuleCard, UnitTest
from trecho.core.units import Units

MONTHS_OF_INTAKE = 12
# Verbs of increase promise more than before and need a baseline (method, 3.4).
INCREASING = frozenset({"intensify", "expand", "raise", "deepen", "increase", "enhance", "broaden", "boost", "step up"})
# Which deeds can be an edition of a mechanism, or carry money; any deed can serve an act or an effort.
_KINDS_OF_DEED = {
    PledgeKind.EVENT: (ActivityKind.EVENT, ActivityKind.TRAINING),
    PledgeKind.MONEY: (
        ActivityKind.CREDIT_LINE,
        ActivityKind.DEBT_RELIEF,
        ActivityKind.DONATION,
        ActivityKind.GRANT,
        ActivityKind.LOAN,
        ActivityKind.PROJECT,
    ),
}
_WORKS = frozenset({ActivityKind.PROJECT})

Sides = Mapping[str, tuple[str, ...]]
Placed = TypeVar("Placed", Target, Mechanism)


def cards_of(
    commitment: str,
    coding: Coding,
    period: Period | None,
    parameters: Parameters,
    units: Units,
    *,
    sides: Sides | None = None,
) -> tuple[RuleCard, ...]:
    """One card per pledge, `commitment#1` first; `sides` gives the countries of each side of the forum."""
    targets = _owned(coding.pledges, coding.targets)
    mechanisms = _owned(coding.pledges, coding.mechanisms)
    return tuple(
        _card(
            f"{commitment}#{place + 1}",
            pledge,
            targets.get(place),
            mechanisms.get(place),
            coding,
            period,
            parameters,
            units,
            sides or {},
        )
        for place, pledge in enumerate(coding.pledges)
    )


def _card(
    name: str,
    pledge: Pledge,
    target: Target | None,
    mechanism: Mechanism | None,
    coding: Coding,
    period: Period | None,
    parameters: Parameters,
    units: Units,
    sides: Sides,
) -> RuleCard:
    kind = _measurable(pledge.kind, target)
    clock = _clock(target, period)
    years = clock.end.year - clock.start.year + 1 if clock else 1
    goal = goal_of(target, parameters, years=years) if target and kind is not PledgeKind.EVENT else None
    partners = _partners(pledge.actor, sides)
    return RuleCard(
        pledge=name,
        kind=kind,
        clock=clock,
        goal=goal,
        unit_test=_unit_test(pledge, kind, goal, units, sides),
        months_of_grace=_grace(kind, goal, units, parameters),
        mechanism=mechanism.name if mechanism and kind is PledgeKind.EVENT else None,
        edition=edition_in(mechanism.name) if mechanism and kind is PledgeKind.EVENT else None,
        expected=expected(mechanism.recurrence, clock) if mechanism and clock and kind is PledgeKind.EVENT else None,
        deciding_rung=deciding_rung(pledge.verb) if kind is PledgeKind.MONEY else None,
        members=partners,
        increase=pledge.verb.casefold() in INCREASING,
        conditions=tuple(sorted({mention.value for mention in _near(coding.conditions, pledge, coding)})),
        protocol=Protocol(languages=languages_for(partners) if partners and len(partners) == 1 else ("en", "es", "zh")),
        actor=pledge.actor,
    )


def _measurable(kind: PledgeKind, target: Target | None) -> PledgeKind:
    """The coded kind, except that no figure can be measured without one, and that `up to` promises no floor (section 2)."""
    if kind in {PledgeKind.QUANTIFIED, PledgeKind.MONEY}:
        if target is None:
            return PledgeKind.ACT
        if target.comparator is Comparator.UP_TO:
            return PledgeKind.ACT
    return kind


def _clock(target: Target | None, period: Period | None) -> Period | None:
    if target is not None and target.start_year is not None:
        return Period(PartialDate(str(target.start_year)), PartialDate(str(target.end_year or target.start_year)))
    if target is not None and target.end_year is not None:
        start = str(period.start.year) if period and period.start.year <= target.end_year else str(target.end_year)
        return Period(PartialDate(start), PartialDate(str(target.end_year)))
    if period is None:
        return None
    return Period(PartialDate(str(period.start.year)), PartialDate(str(period.end.year)))


def _unit_test(pledge: Pledge, kind: PledgeKind, goal: Goal | None, units: Units, sides: Sides) -> UnitTest:
    if kind in _KINDS_OF_DEED:
        return UnitTest(kinds=_KINDS_OF_DEED[kind])
    if kind is not PledgeKind.QUANTIFIED or goal is None:
        return UnitTest()
    # A unit as short as `members` is told apart by the object that it counts.
    family = units.family_of(goal.unit) or units.family_of(pledge.object)
    named = units.family_of(goal.unit) is not None or family is None
    return UnitTest(
        givers=sides.get(pledge.actor, ()),
        receivers=_partners(pledge.actor, sides),
        kinds=tuple(sorted(family.kinds)) if family else (),
        units=(goal.unit,) if named else (goal.unit, pledge.object),
        act=ACT_OF_VERB.get(pledge.verb.casefold(), Act.HAPPENED),
    )


def _partners(actor: str, sides: Sides) -> tuple[str, ...]:
    """The countries that a side's pledge is to reach: those of the other sides; all members where both are bound."""
    if actor not in sides:
        # Both, or a third: the larger side is the membership that benefits.
        members = max(sides.values(), key=lambda countries: len(tuple(countries)), default=())
        return tuple(sorted(members))
    return tuple(sorted({country for side, countries in sides.items() if side != actor for country in countries}))


def _grace(kind: PledgeKind, goal: Goal | None, units: Units, parameters: Parameters) -> int:
    family = units.family_of(goal.unit) if goal and kind is PledgeKind.QUANTIFIED else None
    if family and family.intakes:
        return parameters.grace.scholarship_intakes * MONTHS_OF_INTAKE
    if family and family.kinds & _WORKS:
        return parameters.grace.works_months
    return parameters.grace.count_event_months


def _owned(pledges: tuple[Pledge, ...], things: tuple[Placed, ...]) -> dict[int, Placed]:
    """For each pledge the first thing whose words stand in its clause; where places are unknown, the first fitting pledge."""
    owned: dict[int, Placed] = {}
    for thing in things:
        place = _home(pledges, thing)
        if place is not None:
            owned.setdefault(place, thing)
    return owned


def _home(pledges: tuple[Pledge, ...], thing: Target | Mechanism) -> int | None:
    kinds = {PledgeKind.QUANTIFIED, PledgeKind.MONEY} if isinstance(thing, Target) else {PledgeKind.EVENT}
    fitting = [place for place, pledge in enumerate(pledges) if pledge.kind in kinds]
    if not fitting:
        return None
    inside = [place for place in fitting if _overlap(pledges[place], thing) > 0]
    return max(inside, key=lambda place: (_overlap(pledges[place], thing), -place), default=fitting[0])


def _overlap(pledge: Pledge, thing: Target | Mechanism | Mention) -> int:
    if pledge.start is None or pledge.end is None or thing.start is None or thing.end is None:
        return 0
    return min(pledge.end, thing.end) - max(pledge.start, thing.start)


def _near(mentions: tuple[Mention, ...], pledge: Pledge, coding: Coding) -> list[Mention]:
    """The limiting words inside the pledge's clause; words that stand in no clause limit every pledge of the item."""
    return [
        mention
        for mention in mentions
        if _overlap(pledge, mention) > 0 or not any(_overlap(other, mention) > 0 for other in coding.pledges)
    ]
