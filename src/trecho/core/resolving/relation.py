"""What a pair of activities is to one another: told twice, step of one undertaking, part of a line, or another edition."""

from enum import StrEnum

from trecho.core.resolving.likeness import ONE_DEED_DAYS, days_apart, numbers_differ, part_of, same_sum, way_of
from trecho.core.resolving.told import Told

# Kinds whose deeds come again and again: a later one is another edition, unless it has got further (a gift's works opened).
_RECURRING = frozenset({"donation", "event", "scholarships", "technical-assistance", "training", "visit"})
_ONE_EDITION_DAYS = 60
# Tranches of one loan and units of one works are one undertaking; phases and batches are undertakings of their own.
_PARTS_OF_ONE = frozenset({"tranche", "unit"})


class Relation(StrEnum):
    """`same` is one deed told twice; `step` and `part` are of one undertaking or line; `edition` is the next of a row."""

    SAME = "same"
    STEP = "step"
    PART = "part"
    EDITION = "edition"


def relation_of(left: Told, right: Told) -> Relation:
    """The relation of a pair that belongs together, by its rules; what no rule tells is a step of one undertaking."""
    if right.id == left.parent or left.id == right.parent or left.envelope != right.envelope:
        return Relation.PART
    if _another_edition(left, right):
        return Relation.EDITION
    if part_of(left, right) or part_of(right, left):
        return Relation.PART
    return Relation.SAME if _one_deed(left, right) else Relation.STEP


def _another_edition(left: Told, right: Told) -> bool:
    one, other = left.words, right.words
    if numbers_differ(left, right):
        return not one.numbered.keys() & other.numbered.keys() <= _PARTS_OF_ONE
    if not {left.kind, right.kind} <= _RECURRING:
        return False
    named = bool(one.years) and bool(other.years) and not one.years & other.years
    return named or (_another_year(left, right) and way_of(left, right) != "onward")


def _another_year(left: Told, right: Told) -> bool:
    one, other = left.date, right.date
    if one is None or other is None or one.year == other.year:
        return False
    coarse = "day" not in {one.precision, other.precision}
    return coarse or days_apart(left, right) > _ONE_EDITION_DAYS


def _one_deed(left: Told, right: Told) -> bool:
    """Two sources, the same kind, dates that may agree and no sums that differ; or one source that says it twice."""
    if left.kind != right.kind or days_apart(left, right) > ONE_DEED_DAYS:
        return False
    comparable = {kind for _, kind in left.sums} & {kind for _, kind in right.sums}
    agree = same_sum(left, right) or not comparable
    twice = left.words.all == right.words.all and left.giver == right.giver
    return agree and (left.source != right.source or twice)
