"""What became of a commitment in the next plan."""

from enum import StrEnum

from trecho.core.noun import Noun


class Relation(StrEnum):
    """How commitments of two plans relate; split and merged go before strengthened and weakened."""

    KEPT = "kept"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    SPLIT = "split"
    MERGED = "merged"
    DROPPED = "dropped"
    NEW = "new"


class Descent(Noun, frozen=True, kw_only=True):
    """One row of a lineage: paths of the old and of the new plan, their relation, and why, in words and figures."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    relation: Relation
    also: tuple[Relation, ...] = ()
    score: float
    why: tuple[str, ...] = ()
