"""Which repeated figures are one standing target, never added up? (method, section 4: lineage; features B5)"""

from collections.abc import Callable, Iterable

from trecho.core.dates import PartialDate, Period
from trecho.core.noun import Noun


class Figure(Noun, frozen=True, kw_only=True):
    """A promised figure as one text or speech states it; `period` only where it states one of its own."""

    id: str
    plan: str
    quantity: float
    unit: str
    currency: str | None = None
    announced_on: PartialDate
    period: Period | None = None


class Standing(Noun, frozen=True, kw_only=True):
    """One target that several texts repeat: its first statement, the repetitions, its clock, and the figure, counted once."""

    first: str
    repeated: tuple[str, ...]
    quantity: float
    unit: str
    clock: Period | None


Same = Callable[[str, str], bool]


def standing_targets(figures: Iterable[Figure], same_unit: Same) -> tuple[Standing, ...]:
    """The targets that later texts repeat without a period of their own, or with one inside the first one's.

    A repetition with a period that reaches beyond is a new target. `same_unit` compares the words of two units.
    """
    chains: list[list[Figure]] = []
    for figure in sorted(figures, key=lambda one: (one.announced_on.first_day, one.id)):
        home = next((chain for chain in chains if _repeats(chain, figure, same_unit)), None)
        if home is None:
            chains.append([figure])
        else:
            home.append(figure)
    return tuple(_standing(chain) for chain in chains if len({one.plan for one in chain}) > 1)


def distinct_sum(figures: Iterable[Figure], same_unit: Same) -> float:
    """The sum of what was promised, every standing target once."""
    every = tuple(figures)
    again = {name for one in standing_targets(every, same_unit) for name in one.repeated}
    return sum(figure.quantity for figure in every if figure.id not in again)


def _repeats(chain: list[Figure], figure: Figure, same_unit: Same) -> bool:
    first = chain[0]
    same = (
        first.quantity == figure.quantity
        and first.currency == figure.currency
        and any(same_unit(one.unit, figure.unit) for one in chain)
    )
    return same and (figure.period is None or _inside(figure.period, first.period))


def _inside(later: Period, first: Period | None) -> bool:
    return (
        first is not None
        and first.start.first_day <= later.start.first_day
        and later.end.last_day <= first.end.last_day
    )


def _standing(chain: list[Figure]) -> Standing:
    first = chain[0]
    return Standing(
        first=first.id,
        repeated=tuple(one.id for one in chain[1:]),
        quantity=first.quantity,
        unit=first.unit,
        clock=next((one.period for one in chain if one.period is not None), None),
    )
