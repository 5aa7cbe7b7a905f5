"""How the figures of a promise changed: raised, cut, added or removed, a yearly figure set against a total as a total."""

from collections.abc import Iterator, Sequence

from trecho.core.aligning.figures import Amount, Bound
from trecho.core.lineage import Aspect, Change
from trecho.core.numerals.figure import Role

_SAME = 0.005  # relative difference that rounding explains
_CERTAIN = 1.0


def figure_changes(old: Sequence[Amount], new: Sequence[Amount], years: tuple[int, int]) -> Iterator[Change]:
    """Every figure that differs, with both passages; `years` are the lengths of the two plans."""
    left, right = list(old), list(new)
    for one, other in _paired(left, right):
        change = _change(one, other, years)
        if change is not None:
            yield change
    for amount in left:
        if _weighty(amount):
            yield Change(aspect=Aspect.FIGURE, direction=-1, old=amount.words)
    for amount in right:
        if _weighty(amount):
            yield Change(aspect=Aspect.FIGURE, direction=1, new=amount.words)


def comparable(one: Amount, other: Amount, years: tuple[int, int]) -> tuple[float, float]:
    """Both values on one footing: where only one is yearly, it is multiplied by the years of its plan."""
    if one.annual == other.annual:
        return one.value, other.value
    return one.value * (years[0] if one.annual else 1), other.value * (years[1] if other.annual else 1)


def _paired(left: list[Amount], right: list[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Takes out of both lists, most alike first, the amounts of one thing."""
    scored = [(_alike(one, other), -at, -place) for at, one in enumerate(left) for place, other in enumerate(right)]
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found = []
    for score, at, place in sorted(scored, reverse=True):
        lonely = _alone(-at, left, taken_left) and _alone(-place, right, taken_right)
        if -at in taken_left or -place in taken_right or score < (0 if lonely else _CERTAIN):
            continue
        taken_left.add(-at)
        taken_right.add(-place)
        found.append((left[-at], right[-place]))
    left[:] = [amount for at, amount in enumerate(left) if at not in taken_left]
    right[:] = [amount for place, amount in enumerate(right) if place not in taken_right]
    yield from found


def _alone(at: int, amounts: list[Amount], taken: set[int]) -> bool:
    """Whether no other amount that is still free is of the same kind: then it can only be the other side's."""
    kind = _kind(amounts[at])
    return not any(_kind(other) == kind for place, other in enumerate(amounts) if place != at and place not in taken)


def _kind(amount: Amount) -> tuple[Role, str | None, bool]:
    return amount.role, amount.currency, amount.bound is Bound.MORE


def _alike(one: Amount, other: Amount) -> float:
    if (
        one.role is not other.role
        or one.currency != other.currency
        or (one.bound is Bound.MORE) is not (other.bound is Bound.MORE)
    ):
        return -1.0
    likeness = 0.0 if one.role is Role.COUNT else 1.0
    likeness += 1.5 * (one.value == other.value)
    likeness += 1.0 * (bool(one.head) and one.head == other.head) + 1.0 * bool(one.head_concepts & other.head_concepts)
    return likeness + 0.6 * bool(one.concepts & other.concepts) + 0.3 * bool(one.unit & other.unit)


def _change(one: Amount, other: Amount, years: tuple[int, int]) -> Change | None:
    before, after = comparable(one, other, years)
    if abs(before - after) <= _SAME * max(abs(before), abs(after)):
        return None
    direction = 1 if (after > before) is (other.bound is not Bound.LESS) else -1
    if other.bound is Bound.LENGTH:
        direction = 0
    return Change(aspect=Aspect.FIGURE, direction=direction, old=one.words, new=other.words)


def _weighty(amount: Amount) -> bool:
    """Whether adding or removing the figure changes the promise: a mere "one" or a length of time does not."""
    return not amount.bare and amount.bound is not Bound.LENGTH and (amount.role is not Role.COUNT or amount.value > 1)
