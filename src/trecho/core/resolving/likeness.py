"""How alike are two activities? Each ground has a value from 0 up and the words compared; a learned weight makes it count."""

import math
from collections.abc import Mapping
from decimal import Decimal

from trecho.core.activity import Activity, Amount
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.resolving.tongue import Words

# What a word must be rarer than (natural logarithm) to count as the name of something.
_NAME = 3.5
_MOST_NAMES = 25.0
_SHARE = Decimal("0.02")
_UNDATED_DAYS = 400


class Ground(Noun, frozen=True):
    """One ground for or against: its name, its value, and what stood on each side."""

    ground: str
    value: float
    left: str = ""
    right: str = ""


def grounds(
    left: Activity, right: Activity, told: tuple[Words, Words], rarity: Mapping[str, float]
) -> tuple[Ground, ...]:
    """Every ground of the pair, in a fixed order."""
    one, other = told
    shared = sorted(one.all & other.all, key=lambda word: -rarity[word])
    cosine, inside = _overlap(one, other, rarity)
    names = _names(one, other, rarity)
    days = days_apart(left, right)
    said = " ".join(shared[:6])
    return (
        Ground("words", cosine, said, said),
        Ground("contained", inside, said, said),
        Ground("names", names, " ".join(sorted(one.names & other.names)), " ".join(sorted(one.names & other.names))),
        Ground("rarest", rarity[shared[0]] / 5 if shared else 0.0, shared[0] if shared else "", ""),
        Ground("apart", math.log1p(days) / 5, _day(left), _day(right)),
        Ground("same-day", float(_same_day(left, right)), _day(left), _day(right)),
        Ground("same-sum", float(_same_sum(left, right)), _sum(left), _sum(right)),
        Ground(
            "figures", float(bool(one.figures & other.figures)), *[" ".join(sorted(one.figures & other.figures))] * 2
        ),
        Ground("giver", float(_giver(left) == _giver(right) != ""), _giver(left), _giver(right)),
        Ground("sector", float(_sector(left) == _sector(right) != ""), _sector(left), _sector(right)),
        Ground("kind", float(left.kind == right.kind), left.kind, right.kind),
    )


def _overlap(one: Words, other: Words, rarity: Mapping[str, float]) -> tuple[float, float]:
    """Cosine of the two titles, and how much of the shorter one the other says, both by squared rarity."""
    sizes = [sum(rarity[word] ** 2 for word in words.all) for words in (one, other)]
    shared = sum(rarity[word] ** 2 for word in one.all & other.all)
    if not all(sizes):
        return 0.0, 0.0
    return shared / math.sqrt(sizes[0] * sizes[1]), shared / min(sizes)


def _names(one: Words, other: Words, rarity: Mapping[str, float]) -> float:
    found = sum(rarity[word] for word in one.names & other.names if rarity[word] > _NAME)
    return min(found, _MOST_NAMES) / 10


def days_apart(left: Activity, right: Activity) -> int:
    """Days between the nearest days that the two dates may mean; more than a year where one has no date."""
    one, other = _date(left), _date(right)
    if one is None or other is None:
        return _UNDATED_DAYS
    return max(0, (max(one.first_day, other.first_day) - min(one.last_day, other.last_day)).days)


def _date(activity: Activity) -> PartialDate | None:
    order = ("signed", "announced", "pledged", "start", "end")
    return next((activity.dates[name] for name in order if name in activity.dates), None)


def _day(activity: Activity) -> str:
    return str(_date(activity) or "")


def _same_day(left: Activity, right: Activity) -> bool:
    one, other = _date(left), _date(right)
    return one is not None and one == other and one.precision == "day"


def _sums(activity: Activity) -> list[Amount]:
    return [amount for amount in activity.amounts if amount.value]


def _same_sum(left: Activity, right: Activity) -> bool:
    return any(
        abs(one.value - other.value) <= max(one.value, other.value) * _SHARE
        for one in _sums(left)
        for other in _sums(right)
        if (one.currency, one.basis) == (other.currency, other.basis)
    )


def _sum(activity: Activity) -> str:
    return next((f"{amount.value} {amount.currency}" for amount in _sums(activity)), "")


def _giver(activity: Activity) -> str:
    return next((actor.name for actor in activity.actors if actor.role == "giver"), "")


def _sector(activity: Activity) -> str:
    return next((sector.code[:3] for sector in activity.sectors), "")
