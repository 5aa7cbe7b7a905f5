"""Figures from plan to plan: which figure of a later plan is the same promise, and which is the same target still.

Two figures of two plans are of one line where they are of one currency and their units share most of their words. A
figure that a later plan repeats is the same standing target where it has no period of its own, or one within the first
one's (method, section 4).
"""

import re
from collections.abc import Iterable, Sequence

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.words import CHINESE, folded

LEAST_SHARED = 0.4  # of the words that two units have
_WRITTEN = 0.2  # in doubt, what both plans have in their texts belongs together
_STEM = 4  # letters that tell words apart: party and parties are one
_WORD = re.compile(rf"[^\W\d_{CHINESE}]{{{_STEM},}}")
_PAIR = re.compile(rf"(?=([{CHINESE}]{{2}}))")


class Figure(Noun, frozen=True, kw_only=True):
    """A figure of a plan: announced for it (`id` of the announcement), or only in its text (`id` of the commitment).

    `written` says that the plan's text has it, `announced` that somebody announced it; `disputed` that sources tell it
    otherwise, `annual` that it is promised for each year.
    """

    id: str
    plan: str
    value: float
    unit: str
    currency: str | None = None
    comparator: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    written: bool = False
    announced: bool = True
    disputed: bool = False
    annual: bool = False

    @property
    def total(self) -> float:
        """What the figure comes to over its period: a yearly count times its years; money a year stays a year's."""
        if not self.annual or self.currency or self.start is None or self.end is None:
            return self.value
        return self.value * (self.end.year - self.start.year + 1)


class Line(Noun, frozen=True, kw_only=True):
    """One promise with a figure through the plans, the oldest first; `standing` are those that repeat an earlier one."""

    name: str
    currency: str | None
    figures: tuple[Figure, ...]
    standing: tuple[str, ...] = ()

    @property
    def plans(self) -> int:
        """In how many plans it has a figure."""
        return len({figure.plan for figure in self.figures})


def lines(figures: Iterable[Figure], plans: Sequence[str]) -> tuple[Line, ...]:
    """Every line, those through most plans first; `plans` are the ids, oldest first. A plan has one figure a line."""
    found: list[list[Figure]] = []
    every = list(figures)
    for plan in plans:
        here = [figure for figure in every if figure.plan == plan]
        ranked = sorted(
            (
                (-_likeness(line, figure) - _WRITTEN * (line[-1].written and figure.written), place, number)
                for place, line in enumerate(found)
                for number, figure in enumerate(here)
                if _likeness(line, figure) >= LEAST_SHARED
            ),
        )
        taken: dict[int, int] = {}
        for _, place, number in ranked:
            if number not in taken and place not in taken.values():
                taken[number] = place
        for number, figure in enumerate(here):
            if number in taken:
                found[taken[number]].append(figure)
            else:
                found.append([figure])
    made = [_line(line) for line in found]
    return tuple(sorted(made, key=lambda line: (-line.plans, plans.index(line.figures[0].plan))))


def _line(figures: list[Figure]) -> Line:
    standing = [
        later.id
        for number, later in enumerate(figures)
        if any(_is_same_target(first, later) for first in figures[:number])
    ]
    return Line(
        name=min((figure.unit for figure in figures), key=len),
        currency=figures[0].currency,
        figures=tuple(figures),
        standing=tuple(standing),
    )


def _is_same_target(first: Figure, later: Figure) -> bool:
    if (first.value, first.annual) != (later.value, later.annual):
        return False
    if later.start is None and later.end is None:
        return True
    if first.end is None or later.start is None:
        return False
    within = later.end is None or later.end.last_day <= first.end.last_day
    return within and (first.start is None or first.start.first_day <= later.start.first_day)


def _likeness(line: Sequence[Figure], figure: Figure) -> float:
    """The greatest share of words that a figure's unit has in common with one of the line's, 0 for another currency."""
    if line[0].currency != figure.currency:
        return 0.0
    mine = _stems(figure.unit)
    shares = [len(mine & theirs) / len(mine | theirs) for one in line if (theirs := _stems(one.unit)) | mine]
    return max(shares, default=0.0)


def _stems(words: str) -> frozenset[str]:
    text = folded(words)
    return frozenset([word[:_STEM] for word in _WORD.findall(text)] + _PAIR.findall(text))
