"""Which river of a promise does a pledge belong to? What was announced over plans and speeches tells. (method, section 4; features B5, B8)"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from trecho.core.announcement import Announcement
from trecho.core.assessing.findings import figures, promised, same_thing
from trecho.core.assessing.mirror import alarms
from trecho.core.assessing.standing import standing_targets
from trecho.core.dates import Period
from trecho.core.evidence import Account
from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.rule_card import RuleCard
from trecho.core.units import Units


class Rivers(Noun, frozen=True, kw_only=True):
    """Lineages by pledge, the clocks of standing targets, and the totals that mirror what a lineage promised."""

    lineages: Mapping[str, str] = {}
    clocks: Mapping[str, Period] = {}
    promised: Mapping[str, float] = {}
    accounts: tuple[Account, ...] = ()


def rivers(
    cards: Iterable[RuleCard],
    announcements: Iterable[Announcement],
    totals: Iterable[Account],
    units: Units,
    parameters: Parameters,
) -> Rivers:
    """The rivers of pledges with a figure: a pledge is the announcement of its own plan with its figure and unit."""
    every = sorted(announcements, key=lambda one: (str(one.announced_on or "9999"), one.id))
    mine = {card.pledge: one.id for card in cards if (one := _announced(card, every, units)) is not None}
    source = {one.id: _first(one, every, units).id for one in every}
    standing = standing_targets(figures(every), lambda one, other: same_thing(one, other, units))
    clocks = {name: one.clock for one in standing for name in one.repeated if one.clock is not None}
    mirrors = alarms(
        totals,
        promised(every),
        parameters.mirror,
        lambda one, other: units.family_of(one) == units.family_of(other) is not None,
    )
    return Rivers(
        lineages={pledge: source[name] for pledge, name in mine.items()},
        clocks={pledge: clocks[name] for pledge, name in mine.items() if name in clocks},
        promised={source[alarm.promises[0]]: alarm.promised for alarm in mirrors},
        accounts=tuple(
            Account(id=alarm.account, low=alarm.claimed, unit="", scope=source[alarm.promises[0]]) for alarm in mirrors
        ),
    )


def placed(cards: Iterable[RuleCard], found: Rivers) -> tuple[RuleCard, ...]:
    """The cards with their lineage, and with the clock of the standing target where they only repeat one.

    A card that a person wrote keeps its clock and its lineage.
    """
    out = []
    for card in cards:
        if card.author.startswith("person:"):
            out.append(card)
            continue
        lineage = card.lineage or found.lineages.get(card.pledge)
        out.append(replace(card, lineage=lineage, clock=found.clocks.get(card.pledge, card.clock)))
    return tuple(out)


def _announced(card: RuleCard, every: Iterable[Announcement], units: Units) -> Announcement | None:
    if card.goal is None:
        return None
    plan, goal = card.commitment.partition("/")[0], card.goal
    for one in every:
        same_figure = float(one.quantity.value) == goal.quantity and one.currency == goal.currency
        if one.plan == plan and same_figure and _same_sort(one.quantity.unit, card, units):
            return one
    return None


def _same_sort(unit: str, card: RuleCard, units: Units) -> bool:
    family = units.family_of(unit)
    words = (card.goal.unit if card.goal else "", *card.unit_test.units)
    return any(
        same_thing(unit, word, units) or (family is not None and family == units.family_of(word)) for word in words
    )


def _first(one: Announcement, every: Iterable[Announcement], units: Units) -> Announcement:
    return next(
        other
        for other in every
        if other is one
        or (other.currency == one.currency and same_thing(other.quantity.unit, one.quantity.unit, units))
    )
