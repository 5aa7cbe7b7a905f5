"""What lies ahead of one commitment: editions due and held, pace, forecast, what hangs on one source. (features B10, B16)"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from trecho.core.assessing.clock import elapsed
from trecho.core.assessing.counting import counts, distinct, size_of
from trecho.core.assessing.events import editions, expected
from trecho.core.assessing.forecast import Forecast, forecast, forecast_of_events
from trecho.core.assessing.receipts import Receipt, receipts
from trecho.core.dates import Period
from trecho.core.evidence import Evidence, Proof
from trecho.core.noun import Noun
from trecho.core.plan import Plan
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard
from trecho.reference.parameters import parameters
from trecho.register.figuring.grades import Hanging, hanging
from trecho.register.figuring.proofs import Bench, bench


class Prospect(Noun, frozen=True, kw_only=True):
    """One pledge: the editions due and those found (with the days of them), its forecast, whether evidence is only proposed.

    `quarters` counts the observed quarters behind a forecast; None where none is allowed.
    """

    pledge: str
    provisional: bool
    due: int | None = None
    held: tuple[Proof, ...] = ()
    quarters: int = 0
    forecast: Forecast | None = None
    hanging: Hanging | None = None


def prospects(plan: Plan, commitment: str, today: date, as_of: datetime | None = None) -> tuple[Prospect, ...]:
    """One line for each pledge of the commitment, on accepted evidence where there is any, else on proposals, marked."""
    desk = bench(plan, today, as_of, only=commitment)
    accepted = {card.pledge: evidence for card, evidence in desk.evidence(only=commitment)}
    proposed = {card.pledge: evidence for card, evidence in desk.evidence(only=commitment, proposals=True)}
    cards = [card for card in desk.case.cards if card.commitment == commitment]
    firm = {one.pledge: one for one in hanging(desk, proposals=False, only=commitment)}
    loose = {one.pledge: one for one in hanging(desk, proposals=True, only=commitment)}
    found = []
    for card in cards:
        only_proposed = not accepted[card.pledge].proofs
        evidence = proposed[card.pledge] if only_proposed else accepted[card.pledge]
        found.append(
            _prospect(card, evidence, today, (loose if only_proposed else firm).get(card.pledge), only_proposed)
        )
    return tuple(found)


def member_receipts(desk: Bench, members: Sequence[str], *, proposals: bool = False) -> tuple[Receipt, ...]:
    """The receipt matrix of a plan, row by row; cells without anything are left out (none recorded)."""
    return tuple(
        cell
        for card, evidence in desk.every_evidence(proposals=proposals)
        for cell in receipts(card.pledge, evidence.proofs, members, card.clock)
        if cell.activities
    )


def _prospect(
    card: RuleCard,
    evidence: Evidence,
    today: date,
    lost: Hanging | None,
    provisional: bool,
) -> Prospect:
    is_event = card.kind is PledgeKind.EVENT
    held = editions(evidence.proofs, card.edition, parameters()) if is_event else ()
    seen = quarters(held or evidence.proofs, card.clock, today) if card.clock else ()
    return Prospect(
        pledge=card.pledge,
        provisional=provisional,
        due=(card.expected or (expected("", card.clock) if card.clock else None)) if is_event else None,
        held=tuple(one for one in held if counts(one, card.clock)),
        quarters=len(seen),
        forecast=_forecast(card, seen, today, is_event=is_event),
        hanging=lost,
    )


def _forecast(card: RuleCard, seen: Sequence[float], today: date, *, is_event: bool) -> Forecast | None:
    """Only while the clock runs, and only for counts and editions (method, 3.1)."""
    if card.clock is None or not 0 < elapsed(card.clock, today) < 1:
        return None
    need = float(card.expected or 1) if is_event else card.goal.need if card.goal else None
    remaining = len(_quarter_ends(card.clock)) - len(seen)
    if need is None or (card.kind is not PledgeKind.QUANTIFIED and not is_event) or not any(seen):
        return None
    rule = parameters().forecast
    if is_event:
        return forecast_of_events(int(sum(seen)), len(seen), remaining, need, rule)
    return forecast(seen, remaining, need, rule)


def quarters(proofs: Iterable[Proof], clock: Period, today: date) -> tuple[float, ...]:
    """What was counted in each quarter of the clock that is over: units of dated deeds, 0 where none was found."""
    ends = [end for end in _quarter_ends(clock) if end < today]
    sums = [0.0] * len(ends)
    for proof in distinct(proofs):
        if proof.day is None or not counts(proof, clock):
            continue
        place = next((n for n, end in enumerate(ends) if proof.day.last_day <= end), None)
        if place is not None:
            sums[place] += size_of(proof).low
    return tuple(sums)


def _quarter_ends(clock: Period) -> list[date]:
    """The last day of every calendar quarter that begins inside the clock."""
    first, last = clock.start.first_day, clock.end.last_day
    ends = []
    year, quarter = first.year, (first.month - 1) // 3
    while date(year, quarter * 3 + 1, 1) <= last:
        following = date(year + quarter // 3, quarter % 4 * 3 + 4 if quarter < 3 else 1, 1)
        ends.append(date.fromordinal(following.toordinal() - 1))
        year, quarter = (year + 1, 0) if quarter == 3 else (year, quarter + 1)
    return ends
