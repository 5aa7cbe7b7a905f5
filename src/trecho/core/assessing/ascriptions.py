"""Is one sum ascribed to two plans, or to two dates? Such a conflict always goes to a person. (method, 5.1; features B4)"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from hashlib import sha256
from itertools import combinations

from trecho.core.assessing.currency import Rate, converted
from trecho.core.contradiction import Contradiction
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.parameters import Conflict


class Ascription(Noun, frozen=True, kw_only=True):
    """A sum of money that a source ascribes to a plan or a date: `what` it is, in the source's words."""

    id: str
    what: str
    value: Decimal
    currency: str
    plan: str | None = None
    date: PartialDate | None = None
    claims: tuple[str, ...] = ()


Same = Callable[[str, str], bool]


def misascribed(
    sums: Iterable[Ascription], same: Same, rate: Rate, rule: Conflict, *, today: PartialDate
) -> tuple[Contradiction, ...]:
    """Pairs that name the same thing with the same worth, once converted, but not the same plan.

    Worth is compared at the later of the two dates: what was said of the past was said in the money of its day; a pair
    without dates is compared at `today`. Equal figures in one currency need no rate.
    """
    every = sorted(sums, key=lambda one: one.id)
    found = []
    for one, other in combinations(every, 2):
        if one.plan == other.plan or not same(one.what, other.what):
            continue
        if _equal(one, other, rate, rule, today):
            found.append(_contradiction(one, other))
    return tuple(found)


def _equal(one: Ascription, other: Ascription, rate: Rate, rule: Conflict, today: PartialDate) -> bool:
    days = [day for day in (one.date, other.date) if day is not None]
    at = max(days, key=lambda day: day.last_day, default=today)
    there = converted(one.value, one.currency, other.currency, at, rate)
    back = converted(other.value, other.currency, one.currency, at, rate)
    pairs = [(there, other.value)] if there is not None else [(back, one.value)]
    return any(
        value and against and float(abs(value - against) / min(value, against)) <= rule.money
        for value, against in pairs
    )


def _contradiction(one: Ascription, other: Ascription) -> Contradiction:
    return Contradiction(
        id=sha256(f"plan\n{one.id}\n{other.id}".encode()).hexdigest()[:16],
        subjects=(one.id, other.id),
        attribute="plan",
        claims=(*one.claims, *other.claims),
        said=tuple(f"{item.value} {item.currency}: {item.plan or '?'}, {item.date or '?'}" for item in (one, other)),
    )
