"""From a plan, deeds and links to the assessments of every pledge: the whole of this room in one call."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from trecho.core.activity import Activity
from trecho.core.assessing.assembling import Case, assessments, with_lineages
from trecho.core.assessing.card import cards_of
from trecho.core.assessing.currency import Rate
from trecho.core.assessing.judging import Frame
from trecho.core.assessing.proving import Knowledge
from trecho.core.assessing.rivers import placed, rivers
from trecho.core.assessing.voices import Kinds, voice_of
from trecho.core.assessment import Assessment
from trecho.core.dates import Period
from trecho.core.facts import Facts
from trecho.core.link import Link
from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.plan import Commitment, Plan, Reading
from trecho.core.pledge import Coding
from trecho.core.rule_card import RuleCard
from trecho.core.search import Search
from trecho.core.units import Units


class Tools(Noun, frozen=True, kw_only=True):
    """What the world agrees on, handed in: thresholds, units, sorts of source, rates, words of doubt, and the day."""

    parameters: Parameters
    units: Units
    kinds: Kinds
    rate: Rate
    comparator_in: Callable[[str], str]
    today: date


def assessed(
    promises: Reading | Iterable[Commitment],
    activities: Iterable[Activity],
    links: Iterable[Link],
    tools: Tools,
    facts: Facts,
    *,
    cards: tuple[RuleCard, ...] | None = None,
    searches: Iterable[Search] = (),
    plans: Iterable[Plan] = (),
) -> tuple[Assessment, ...]:
    """Every pledge's assessment, in the order of the plan; a card given replaces the one that coding makes."""
    case = case_of(promises, activities, links, tools, facts, cards=cards, searches=searches, plans=plans)
    frame = Frame(
        today=tools.today,
        parameters=tools.parameters,
        snapshot_id=facts.snapshot_id,
        coders=facts.coders,
        made_at=facts.made_at,
    )
    return tuple(assessments(case, knowledge(tools, facts), frame))


def case_of(
    promises: Reading | Iterable[Commitment],
    activities: Iterable[Activity],
    links: Iterable[Link],
    tools: Tools,
    facts: Facts,
    *,
    cards: tuple[RuleCard, ...] | None = None,
    searches: Iterable[Search] = (),
    plans: Iterable[Plan] = (),
) -> Case:
    """All that a run is about, with every card placed in its lineage."""
    periods = {plan.id: Period(*plan.period) for plan in plans}
    written = {card.pledge: card for card in cards or ()}
    made: list[RuleCard] = []
    homes: dict[str, str] = {}
    for name, plan, coding, period in _promises(promises, periods):
        homes[name] = plan
        default = cards_of(name, coding, period, tools.parameters, tools.units, sides=facts.sides)
        made.extend(written.pop(card.pledge, card) for card in default)
    every = (*made, *written.values())
    known = rivers(every, facts.announcements, facts.totals, tools.units, tools.parameters)
    return Case(
        cards=with_lineages(placed(every, known), facts.lineages),
        accounts=known.accounts,
        activities={activity.id: activity for activity in activities},
        links=tuple(links),
        searches=tuple(searches),
        attestations=facts.attestations,
        families=facts.families,
        plans=homes,
        promised={**known.promised, **facts.promised},
        detectability=facts.detectability,
    )


def knowledge(tools: Tools, facts: Facts) -> Knowledge:
    """What weighing records needs, from the tools and the facts; voices are worked out once for each source."""
    return Knowledge(
        parameters=tools.parameters,
        units=tools.units,
        voice_of=lambda activity: voice_of(activity, tools.kinds, facts.sources, facts.origins),
        today=tools.today,
        rate=tools.rate,
        comparator_in=tools.comparator_in,
        claims=facts.claims,
        ties=facts.ties,
        plan_of=facts.named_plans,
    )


def _promises(
    promises: Reading | Iterable[Commitment], periods: Mapping[str, Period]
) -> Iterable[tuple[str, str, Coding, Period | None]]:
    """Each promise's id, its plan, its coding and its plan's period."""
    if isinstance(promises, Reading):
        period = Period(*promises.period) if promises.period else None
        for item in promises.items():
            yield item.path, "", item.coding or Coding(), period
        return
    for one in promises:
        yield one.id, one.plan, one.coding or Coding(), periods.get(one.plan)
