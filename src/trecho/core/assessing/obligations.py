"""Who owes what? Scores stand only where the text obliges that actor. (method, section 7: obligation matrix)"""

from collections.abc import Iterable, Mapping

from trecho.core.assessment import Assessment
from trecho.core.noun import Noun
from trecho.core.rule_card import RuleCard

BOTH, THIRD = "both", "third"


class Obligation(Noun, frozen=True, kw_only=True):
    """One cell: an actor and a pledge; without an assessment it is n/a (voluntary participation), never a failure."""

    actor: str
    pledge: str
    assessment: Assessment | None = None


def obligations(
    cards: Iterable[RuleCard],
    assessments: Mapping[str, Assessment],
    sides: Iterable[str],
    *,
    named: Mapping[str, Iterable[str]] | None = None,
) -> tuple[Obligation, ...]:
    """The matrix, row by row: a cell for each side that a pledge binds, and for members that its text names one by one.

    `named` gives those members by pledge. A pledge of `both` gives one cell to every side collectively.
    """
    rows = tuple(sides)
    found: list[Obligation] = []
    for card in cards:
        bound = set(rows) if card.actor == BOTH else {card.actor} & {*rows, THIRD}
        members = tuple(named.get(card.pledge, ())) if named else ()
        found.extend(
            Obligation(
                actor=actor,
                pledge=card.pledge,
                assessment=assessments.get(card.pledge) if actor in bound or actor in members else None,
            )
            for actor in (*rows, *members)
        )
    return tuple(found)
