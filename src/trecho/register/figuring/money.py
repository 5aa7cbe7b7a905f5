"""How much money, on which rung, for whom, from which line? Each deed once; nothing summed over plans or lines."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal

from trecho.core.activity import Activity, Rung
from trecho.core.assessing.clock import may_be_in
from trecho.core.assessing.currency import Deflator
from trecho.core.assessing.ladder import NOTHING, RUNGS, Ladder, ladder
from trecho.core.dates import Period
from trecho.core.evidence import Proof
from trecho.core.noun import Noun
from trecho.reference.deflators import deflators
from trecho.register.figuring.weighing import MOVES_MONEY, Scales, proofs_of_money, rank_of
from trecho.store import search
from trecho.store.sealing import tables_at

# A sum as stated, in dollars, and the price level of its year; None where unknown.
Stated = tuple[Decimal, Decimal | None, Decimal | None]
_NOTHING: Stated = (NOTHING, None, None)


class Rungs(Noun, frozen=True, kw_only=True):
    """A ladder with the deeds that reached each rung (`reached`, lowest first) and how many of them state a sum (`with_amount`)."""

    name: str
    period: Period | None = None
    deeds: int
    ladder: Ladder
    reached: tuple[int, ...]
    with_amount: tuple[int, ...]


class Received(Noun, frozen=True, kw_only=True):
    """A member's money in US dollars, from deeds for it alone; `shared` deeds are for several and cannot be told apart."""

    member: str
    deeds: int
    with_amount: int
    shared: int
    pledged: Decimal
    signed: Decimal
    signed_at_most: Decimal
    disbursed: Decimal
    disbursed_at_most: Decimal


class Original(Noun, frozen=True, kw_only=True):
    """The sums that were stated in one currency, each deed once with its largest; `converted` in US dollars where a rate exists.

    `constant` are dollars at the prices of the table's base year; `without_prices` deeds have no date, or one of a year
    that the table of prices does not hold.
    """

    currency: str
    deeds: int
    total: Decimal
    converted: Decimal | None
    not_convertible: int
    constant: Decimal | None = None
    without_prices: int = 0


class Money(Noun, frozen=True, kw_only=True):
    """All of it: the forum's ladder, that of each plan's time, members, currencies, and the values that are no money given."""

    forum: Rungs
    plans: tuple[Rungs, ...]
    members: tuple[Received, ...]
    originals: tuple[Original, ...]
    not_convertible: tuple[str, ...]
    other_values: int


def money(found: Scales, as_of: datetime | None = None) -> Money:
    """The money of the open register."""
    proofs = proofs_of_money(found)
    members = [one.id for one in search.members(as_of) if one.member]
    moving = [records for records in found.records.values() if any(one.kind in MOVES_MONEY for one in records)]
    return Money(
        forum=rungs("", proofs, found),
        plans=tuple(rungs(plan.id, proofs, found, Period(*plan.period)) for plan in search.plans(as_of)),
        members=tuple(received_by(member, proofs) for member in members),
        originals=_originals(moving, found, deflators(tables_at(as_of).levels)),
        not_convertible=tuple(proof.activity for proof in proofs if not proof.purses and _states(proof, found)),
        other_values=sum(
            any(one.amounts for one in records)
            for records in found.records.values()
            if not any(one.kind in MOVES_MONEY for one in records)
        ),
    )


def rungs(name: str, proofs: Iterable[Proof], found: Scales, window: Period | None = None) -> Rungs:
    """The ladder of deeds that may lie in the window, with the numbers of deeds behind each rung."""
    mine = [proof for proof in proofs if may_be_in(proof, window)]
    ranks = {proof.activity: rank_of(found.records_of(proof)) for proof in mine}
    return Rungs(
        name=name,
        period=window,
        deeds=len(mine),
        ladder=ladder(mine, window),
        reached=tuple(sum(rank >= at for rank in ranks.values()) for at in range(len(RUNGS))),
        with_amount=tuple(
            sum(ranks[proof.activity] >= at and bool(proof.purses) for proof in mine) for at in range(len(RUNGS))
        ),
    )


def _states(proof: Proof, found: Scales) -> bool:
    return any(one.amounts for one in found.records_of(proof))


def received_by(member: str, proofs: Iterable[Proof]) -> Received:
    """One member's money, from deeds for it alone."""
    mine = [proof for proof in proofs if member in proof.countries]
    alone = [proof for proof in mine if proof.countries == (member,)]
    steps = ladder(alone)
    signed, paid = steps.at(Rung.M2), steps.at(Rung.M4)
    return Received(
        member=member,
        deeds=len(mine),
        with_amount=sum(bool(proof.purses) for proof in alone),
        shared=len(mine) - len(alone),
        pledged=steps.at(Rung.M1).low,
        signed=signed.low,
        signed_at_most=signed.high,
        disbursed=paid.low,
        disbursed_at_most=paid.high,
    )


def _originals(deeds: Iterable[Sequence[Activity]], found: Scales, level: Deflator) -> tuple[Original, ...]:
    """One line a currency; a deed that states sums in two currencies stands in both, so the lines are never added."""
    told: dict[str, list[Stated]] = {}
    for records in deeds:
        largest: dict[str, Stated] = {}
        for one in records:
            for amount in one.amounts:
                if amount.basis == "original" and amount.value > largest.get(amount.currency, _NOTHING)[0]:
                    day = amount.date or min(one.dates.values(), default=None)
                    rate = found.known.rate(amount.currency, "USD", day) if amount.currency else None
                    worth = amount.value if amount.currency == "USD" else rate * amount.value if rate else None
                    prices = level(day.year, None) if day else None
                    largest[amount.currency] = (amount.value, worth, prices)
        for currency, pair in largest.items():
            told.setdefault(currency, []).append(pair)
    return tuple(_original(currency, told[currency]) for currency in sorted(told))


def _original(currency: str, pairs: Sequence[Stated]) -> Original:
    worths = [worth for _, worth, _ in pairs if worth is not None]
    real = [worth / prices for _, worth, prices in pairs if worth is not None and prices is not None]
    return Original(
        currency=currency,
        deeds=len(pairs),
        total=sum((value for value, _, _ in pairs), NOTHING),
        converted=sum(worths, NOTHING) if worths else None,
        not_convertible=len(pairs) - len(worths),
        constant=sum(real, NOTHING) if real else None,
        without_prices=len(worths) - len(real),
    )
