"""Strengths: how strongly marked deeds speak of each theme, of what it is part of and serves, and of what sectors name."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from trecho.core.matching.knowledge import Knowledge
from trecho.core.matching.marking import Marks
from trecho.core.matching.themes import Matrix, Themes

_TOLD = 0.4  # weight of a theme that only the description speaks of
_BESIDE = 0.5  # weight of the receiver's field beside that of what is given


@dataclass(frozen=True, slots=True)
class Strengths:
    """How strongly each deed speaks of each theme: rows are deeds, columns themes, values 0..1."""

    own: Matrix
    broader: Matrix
    serves: Matrix
    sector: Matrix
    giver: Matrix


def strengths(marks: Marks, knowledge: Knowledge) -> Strengths:
    """The deeds as matrices: own themes (1, in a description 0.4), what they are part of, serve, and sectors name."""
    themes = knowledge.themes
    subject = np.array(themes.subjects)[:, None]
    own = np.where(marks.described, np.float32(_TOLD), np.float32(0))
    own[marks.received & subject] = _BESIDE
    own[(marks.received & ~subject) | marks.spoken] = 1.0
    giver = np.ascontiguousarray(marks.giver.T, dtype=np.float32)
    both = np.maximum(np.ascontiguousarray(own.T), giver)
    return Strengths(
        both, _raised(both, themes.broader), _raised(both, themes.serves), _sectors(marks.sectors, themes), giver
    )


def _sectors(listed: list[tuple[str, ...]], themes: Themes) -> Matrix:
    """What the sector codes of each deed name; equal lists of codes are looked up once."""
    lists = {codes: number for number, codes in enumerate(dict.fromkeys(listed))}
    named = np.zeros((len(lists), len(themes)), dtype=np.float32)
    for codes, number in lists.items():
        for code in codes:
            row = sector_row(themes.sectors, code)
            if row is not None:
                named[number] = np.maximum(named[number], row)
    found: Matrix = named[[lists[codes] for codes in listed]]
    return found


def sector_row(rows: Mapping[str, Matrix], code: str) -> Matrix | None:
    """The themes of a DAC code: of the purpose code's own group where it has one, else of its first three digits."""
    return rows.get(code, rows.get(code[:3]))


def _raised(own: Matrix, relation: Matrix) -> Matrix:
    """The strongest way from a profile's themes along a relation, without the themes that it has itself."""
    rows, themes = np.nonzero(own)
    reached = np.zeros_like(own)
    if len(rows):
        begins = np.flatnonzero(np.diff(rows, prepend=-1))
        ways = relation[themes] * own[rows, themes, None]
        reached[rows[begins]] = np.maximum.reduceat(ways, begins, axis=0)
    reached[own > 0] = 0.0
    return reached
