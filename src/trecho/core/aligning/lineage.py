"""The lineage of two plans: every commitment of both in a row that tells what became of it, and why."""

import math
from collections.abc import Sequence

import numpy as np

from trecho.core.aligning.assignment import Group, groups
from trecho.core.aligning.likeness import Weights, likelihood, reasons_of
from trecho.core.aligning.overlap import Grid, overlap
from trecho.core.aligning.parts import parts_of
from trecho.core.aligning.profile import Profile, profile_of, terms_of
from trecho.core.aligning.relation import verdict
from trecho.core.aligning.tongue import Knowledge
from trecho.core.lineage import Aspect, Change, Descent, Relation
from trecho.core.meaning import Encoder
from trecho.core.noun import Noun
from trecho.core.plan import Reading

_CLOSE_WORDS = 0.7
_VERBATIM = 20.0
_WITHOUT_MEANING = 1.3  # what likeness of parts is worth where there are only words
_YEARS = 3  # of a plan that does not print its period


class Weighing(Noun, frozen=True, kw_only=True):
    """The weights of the reasons, with an encoder of meaning and without one."""

    with_meaning: Weights
    without: Weights


def lineage(
    old: Reading, new: Reading, knowledge: Knowledge, weighing: Weighing, meaning: Encoder | None = None
) -> tuple[Descent, ...]:
    """What became of every commitment of `old` in `new`, in the order of the old plan, then what is new."""
    return descents(
        profiles(old, knowledge), profiles(new, knowledge), (years_of(old), years_of(new)), knowledge, weighing, meaning
    )


def profiles(reading: Reading, knowledge: Knowledge) -> tuple[Profile, ...]:
    """A profile of every item of a reading."""
    standing = [(area, item) for area in reading.areas for item in area.items]
    return tuple(
        profile_of(item.path, area.path, number / len(standing), item.text, reading.language, knowledge)
        for number, (area, item) in enumerate(standing)
    )


def years_of(reading: Reading) -> int:
    """How many calendar years the plan runs, both ends included."""
    return reading.period[1].year - reading.period[0].year + 1 if reading.period else _YEARS


def descents(
    old: Sequence[Profile],
    new: Sequence[Profile],
    years: tuple[int, int],
    knowledge: Knowledge,
    weighing: Weighing,
    meaning: Encoder | None = None,
) -> tuple[Descent, ...]:
    """The lineage of two lists of profiles; `years` are the lengths of the two plans."""
    vectors = _cosines([one.text for one in old], [one.text for one in new], meaning)
    if not old or not new:
        return (
            *(_alone(one.path, np.zeros(0), dropped=True) for one in old),
            *(_alone(one.path, np.zeros(0), dropped=False) for one in new),
        )
    reasons = reasons_of(old, new, vectors)
    odds = likelihood(reasons, weighing.without if vectors is None else weighing.with_meaning)
    odds = odds + verbatim(old, new)

    def parts(wholes: Sequence[Profile], others: Sequence[Profile]) -> tuple[Grid, list[int]]:
        return _parts_likeness(wholes, others, knowledge, meaning)

    made = groups(odds, old, new, parts)
    rows = [_descent(group, old, new, years, knowledge, reasons["words"]) for group in made]
    gone = {place for group in made for place in group.old}
    come = {place for group in made for place in group.new}
    rows += [_alone(one.path, odds[place], dropped=True) for place, one in enumerate(old) if place not in gone]
    order = {one.path: place for place, one in enumerate(old)}
    rows.sort(key=lambda row: order[row.old[0]])
    return (
        *rows,
        *(_alone(one.path, odds[:, place], dropped=False) for place, one in enumerate(new) if place not in come),
    )


def verbatim(old: Sequence[Profile], new: Sequence[Profile]) -> Grid:
    """What the very same words add to the odds: enough to settle it; among equal texts the one that stands nearest."""
    places: dict[str, list[int]] = {}
    for column, other in enumerate(new):
        places.setdefault(" ".join(other.text.split()), []).append(column)
    added = np.zeros((len(old), len(new)))
    for row, one in enumerate(old):
        for column in places.get(" ".join(one.text.split()), ()):
            added[row, column] = _VERBATIM - abs(one.place - new[column].place)
    return added


def _cosines(old: list[str], new: list[str], meaning: Encoder | None) -> Grid | None:
    if meaning is None or not old or not new:
        return None
    vectors = meaning.vectors([*old, *new])
    cosines: Grid = (vectors[: len(old)] @ vectors[len(old) :].T).astype(np.float64)
    return cosines


def _parts_likeness(
    wholes: Sequence[Profile], others: Sequence[Profile], knowledge: Knowledge, meaning: Encoder | None
) -> tuple[Grid, list[int]]:
    cut = [
        (number, part)
        for number, whole in enumerate(wholes)
        for part in parts_of(whole.text, knowledge.tongue(whole.language))
    ]
    pieces = [_piece(part, wholes[number].language, knowledge) for number, part in cut]
    likeness = overlap(pieces, others).likeness
    cosines = _cosines([piece.text for piece in pieces], [other.text for other in others], meaning)
    return likeness * _WITHOUT_MEANING if cosines is None else likeness + cosines, [number for number, _ in cut]


def _piece(part: str, language: str, knowledge: Knowledge) -> Profile:
    """A part as a profile of its terms alone."""
    terms = terms_of(part, knowledge.tongue(language), knowledge)
    return Profile(path="", area="", place=0.0, text=part, language=language, terms=terms, amounts=())


def _descent(
    group: Group,
    old: Sequence[Profile],
    new: Sequence[Profile],
    years: tuple[int, int],
    knowledge: Knowledge,
    words: Grid,
) -> Descent:
    one, other = (
        _joined([old[place] for place in group.old], knowledge),
        _joined([new[place] for place in group.new], knowledge),
    )
    close = words[group.old[0], group.new[0]] >= _CLOSE_WORDS
    found = verdict(one, other, years, knowledge, close=bool(close))
    changes, relation = found.changes, found.relation
    also: tuple[Relation, ...] = ()
    if len(group.old) + len(group.new) > 2:
        also = (relation,) if relation in (Relation.STRENGTHENED, Relation.WEAKENED) else ()
        relation = Relation.SPLIT if len(group.new) > 1 else Relation.MERGED
        changes = (Change(aspect=Aspect.PARTS), *changes)
    return Descent(
        old=tuple(old[place].path for place in group.old),
        new=tuple(new[place].path for place in group.new),
        relation=relation,
        also=also,
        score=round(_share(group.odds), 3),
        why=tuple(str(change) for change in changes) or (_plain_reason(relation),),
        changes=changes,
    )


def _joined(wholes: list[Profile], knowledge: Knowledge) -> Profile:
    """Several commitments read as one."""
    if len(wholes) == 1:
        return wholes[0]
    first = wholes[0]
    gap = "" if first.language == "zh" else " "
    return profile_of(
        first.path, first.area, first.place, gap.join(one.text for one in wholes), first.language, knowledge
    )


def _plain_reason(relation: Relation) -> str:
    return "nearly the same words" if relation is Relation.KEPT else "the same promise in other words"


def _alone(path: str, odds: Grid, *, dropped: bool) -> Descent:
    best = float(odds.max()) if odds.size else -math.inf
    return Descent(
        old=(path,) if dropped else (),
        new=() if dropped else (path,),
        relation=Relation.DROPPED if dropped else Relation.NEW,
        score=round(1 - _share(best), 3),
        why=("nothing of it in the new plan" if dropped else "nothing of it in the old plan",),
    )


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
