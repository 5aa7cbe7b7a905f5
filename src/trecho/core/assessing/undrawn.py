"""Of a regional line: what is tied, what is drawn, what is left, and what merely happened in the region meanwhile? (features B17; U2, U10)"""

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from trecho.core.activity import Rung
from trecho.core.assessing.clock import may_be_in
from trecho.core.assessing.ladder import NOTHING, Ladder, ladder, largest
from trecho.core.assessing.umbrella import overdrawn, undrawn
from trecho.core.contradiction import Contradiction
from trecho.core.dates import Period
from trecho.core.evidence import Proof, Verdict
from trecho.core.noun import Noun


class Line(Noun, frozen=True, kw_only=True):
    """A line opened: its size, its ladder, what is undrawn, and the deals "in the region, in the period, not tied".

    `untied_money` is what those deals could at most add at M2; `overdrawn` the contradiction where more was drawn than
    the line holds (U4).
    """

    line: str
    size: Decimal
    ladder: Ladder
    tied: tuple[str, ...]
    undrawn: Decimal
    undecided: tuple[str, ...]
    untied: tuple[str, ...]
    untied_money: Decimal
    without_amount: int
    overdrawn: Contradiction | None = None


def line_view(envelope: Proof, deals: Iterable[Proof], clock: Period | None = None) -> Line:
    """The view of one line over deals whose tie is known (PASSED), undecided, or refused (FAILED: not tied)."""
    others = sorted((deal for deal in deals if deal.activity != envelope.activity), key=lambda deal: deal.activity)
    tied = [deal for deal in others if deal.tie is Verdict.PASSED]
    loose = [deal for deal in others if deal.tie is not Verdict.PASSED and may_be_in(deal, clock) and not deal.relief]
    kept = tuple(deal for deal in loose if not deal.is_envelope)
    return Line(
        line=envelope.activity,
        size=largest(envelope),
        ladder=ladder((envelope, *tied)),
        tied=tuple(deal.activity for deal in tied),
        undrawn=undrawn(envelope, tied),
        undecided=tuple(deal.activity for deal in kept if deal.tie is Verdict.UNDECIDED),
        untied=tuple(deal.activity for deal in kept),
        untied_money=sum((_signed(deal) for deal in kept), NOTHING),
        without_amount=sum(1 for deal in kept if not deal.purses),
        overdrawn=overdrawn(envelope, tied),
    )


def _signed(deal: Proof) -> Decimal:
    """What the deal carries at M2, were it tied."""
    return ladder((replace(deal, tie=Verdict.PASSED, parent=None),)).at(Rung.M2).high
