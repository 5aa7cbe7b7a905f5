"""The figures of one pledge and the codes that they give, before any status is decided."""

from collections.abc import Mapping

from trecho.core.assessment import Status
from trecho.core.evidence import Proof
from trecho.core.noun import Noun
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard


class Codes(Noun, frozen=True, kw_only=True):
    """What the figures alone give: at the low and high end, on time only, and with claims; None where nothing counts."""

    low: Status | None = None
    high: Status | None = None
    on_time: Status | None = None
    claimed: Status | None = None
    claimed_high: Status | None = None


class Measured(Noun, frozen=True, kw_only=True):
    """The figures of an assessment by name, the codes they give, and the activities behind each number.

    `used` are the activities of any end; `strong_share` the part of the low end that strong evidence carries;
    `editions` are what the proofs of an event were brought together to.
    """

    figures: Mapping[str, float] = {}
    codes: Codes = Codes()
    used: frozenset[str] = frozenset()
    strong_share: float | None = None
    behind: Mapping[str, tuple[str, ...]] = {}
    editions: tuple[Proof, ...] = ()


def need_on(card: RuleCard) -> float | None:
    """The card's need: its goal's, or the editions due; for `up to` the figure itself, which is no floor."""
    if card.kind is PledgeKind.EVENT:
        return card.expected or 1
    if card.goal is None:
        return None
    return card.goal.need if card.goal.need is not None else card.goal.quantity
