"""The rule card in force for each pledge: the one that was written, else the one that coding makes (method, section 1)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from trecho.core.assessing.card import cards_of
from trecho.core.dates import Period
from trecho.core.plan import Commitment, Plan
from trecho.core.rule_card import RuleCard
from trecho.reference.parameters import parameters
from trecho.reference.units import units
from trecho.store import search


def cards_in_force(
    plan: Plan, commitments: Iterable[Commitment], as_of: datetime | None = None
) -> Mapping[str, RuleCard]:
    """The cards by pledge (`celac-china-2019/I.2#2`), for the pledges of these commitments."""
    sides: dict[str, tuple[str, ...]] = {}
    for member in search.members(as_of):
        if member.side:
            sides[member.side] = (*sides.get(member.side, ()), member.id)
    period = Period(*plan.period)
    made = {
        card.pledge: card
        for one in commitments
        if one.coding
        for card in cards_of(one.id, one.coding, period, parameters(), units(), sides=sides)
    }
    return {**made, **{card.pledge: card for card in search.rule_cards(plan.id, as_of)}}
