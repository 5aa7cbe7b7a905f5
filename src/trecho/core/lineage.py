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


class Aspect(StrEnum):
    """In what a promise changed, or why two are taken for one."""

    FIGURE = "figure"
    VERB = "verb"
    CONDITION = "condition"
    DEADLINE = "deadline"
    FREQUENCY = "frequency"
    SCOPE = "scope"
    NAME = "name"
    WORDS = "words"
    MEANING = "meaning"
    PLACE = "place"
    PARTS = "parts"


class Change(Noun, frozen=True, kw_only=True):
    """One thing that differs or agrees: the words on both sides, and `direction` 1 firmer, -1 weaker, 0 neither."""

    aspect: Aspect
    direction: int = 0
    old: str = ""
    new: str = ""

    def __str__(self) -> str:
        """The change in a few English words; pages say it in their reader's language from the parts."""
        sides = (
            f"{self.old!r} → {self.new!r}"
            if self.old and self.new
            else (f"{self.old!r} gone" if self.old else f"{self.new!r} added")
        )
        force = {1: " (firmer)", -1: " (weaker)"}.get(self.direction, "")
        return f"{self.aspect.value}: {sides}{force}" if self.old or self.new else f"{self.aspect.value}{force}"


class Descent(Noun, frozen=True, kw_only=True):
    """One row of a lineage: paths of the old and of the new plan, their relation, and why, in words and figures.

    `score` (0 to 1) is how sure the link is, or for dropped and new how sure it is that there is none; `changes` are
    the reasons of `why` in parts, for pages in other languages.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    relation: Relation
    also: tuple[Relation, ...] = ()
    score: float
    why: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
