"""Learns the weights of resolution from AidData's notes and the bundled families, near beliefs written beforehand.

python -m benchmarks.train_resolving [--write]
"""

import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from benchmarks.resolving_gold import WANTED, Family, Pair, bundled_pairs, noted_pairs, wanted, wanted_families
from trecho.core.resolving.likeness import Ground

WEIGHTS = Path(__file__).parents[1] / "src" / "trecho" / "reference" / "resolving.toml"
# What somebody who has read many registers expects, in log-odds for a whole ground; labels move it.
BELIEFS = {
    "contained": 3.0, "figures": 1.0, "other-count": -1.5, "names": 3.0, "told-names": 2.0, "other-names": -2.0,
    "actor": 1.5, "actor-told": 1.5, "thing": 2.0, "sector": 1.0, "apart": -0.8, "same-day": 1.5, "same-start": 1.0,
    "same-end": 2.0, "other-year": -1.0, "onward": 1.5, "backward": -0.5, "again": -1.5, "same-sum": 1.5, "numbered": 0.0,
    "part-told": 3.0,
}  # fmt: skip
LEARNT = tuple(BELIEFS)
START = -5.0
# A record that names the other weighs as much as a rule; the notes are hidden, so that nothing teaches it.
BY_HAND = {"mentioned": 8.0}
LEAST_RARITY = 0.42
FOLDS, SEEDS = 8, 6
FIRM, FREE = 5.0, 0.02  # how firmly weights stay with the beliefs (precision); the start hardly
FAMILY = 2.0  # a bundled pair weighs as two of AidData's: they are few, and of the other style
AIM = 0.95  # of the proposals that are made
JOINED = frozenset({"step", "part"})

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Lesson:
    """Pairs to learn from and to ask about: their grounds, whether they belong together, weight 0 where nobody can tell."""

    values: Values
    truth: Values
    weights: Values
    countries: list[str]


def lesson(*, as_stated: bool = False) -> Lesson:
    """AidData's pairs, then the bundled ones, as read or as notes and flags state them; a country is one group over both."""
    noted, families = noted_pairs(), bundled_pairs()
    values = [*(pair.grounds for pair in noted), *(pair.grounds for pair in families)]
    countries = [*(pair.left.countries[0] for pair in noted), *(pair.country for pair in families)]
    if as_stated:
        truth = [*(pair.noted for pair in noted), *(pair.flagged != "none" for pair in families)]
        weights = [*(1.0 for _ in noted), *(FAMILY * pair.joined for pair in families)]
    else:
        truth = [*(pair.relation in WANTED for pair in noted), *(pair.relation in JOINED for pair in families)]
        weights = [*(float(pair.counts) for pair in noted), *(FAMILY * _teaches(pair) for pair in families)]
    return Lesson(features(values), np.array(truth, dtype=float), np.array(weights), countries)


def _teaches(pair: Family) -> bool:
    """Nobody has said of other editions whether they go together: the flags are about sums."""
    return pair.relation in JOINED or (pair.relation == "none" and pair.joined)


def features(pairs: Sequence[tuple[Ground, ...]]) -> Values:
    """One row a pair, one column a learnt ground."""
    by_name = [{ground.ground: ground.value for ground in pair} for pair in pairs]
    return np.array([[found[name] for name in LEARNT] for found in by_name])


def held_out_scores(known: Lesson) -> list[Values]:
    """Each pair's chance by weights that saw no pair of its country, once for each way of parting the countries."""
    rounds = []
    for seed in range(SEEDS):
        scores = np.zeros(len(known.truth))
        for seen, asked in GroupKFold(FOLDS, shuffle=True, random_state=seed).split(
            known.values, groups=known.countries
        ):
            start, *weights = fitted(known, seen)
            scores[asked] = 1 / (1 + np.exp(-start - known.values[asked] @ np.array(weights)))
        rounds.append(scores)
    return rounds


def fitted(known: Lesson, seen: NDArray[np.intp]) -> Values:
    """The start and the weights of highest posterior: a logistic regression with a Gaussian prior around the beliefs."""
    rows = np.c_[np.ones(len(seen)), known.values[seen]]
    truth, weights = known.truth[seen], known.weights[seen]
    prior = np.array([START, *BELIEFS.values()])
    firm = np.array([FREE, *(FIRM for _ in LEARNT)])
    found = prior.copy()
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        slope = rows.T @ (weights * (chance - truth)) + firm * (found - prior)
        bend = (rows * (weights * chance * (1 - chance))[:, None]).T @ rows + np.diag(firm)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-8:
            break
    return found


@dataclass(frozen=True)
class Question:
    """Pairs that count and which of them are right; `of` is how many there are to find, those never compared among them."""

    counts: NDArray[np.bool_]
    right: NDArray[np.bool_]
    of: int

    def precision(self, rounds: Sequence[Values], recall: float) -> float:
        """Mean over the ways of parting countries."""
        return float(
            np.mean([precision_at(one[self.counts], self.right[self.counts], recall, of=self.of) for one in rounds])
        )


def of_notes(read: Callable[[Pair], bool], right: Callable[[Pair], bool], of: int) -> Question:
    """A question over AidData's pairs: which count, which are right."""
    pairs = noted_pairs()
    return Question(np.array([read(pair) for pair in pairs]), np.array([right(pair) for pair in pairs]), of)


def of_families(neither: frozenset[str], right: frozenset[str], *, as_flagged: bool) -> Question:
    """A question over the bundled pairs: relations that count neither way, and those that are right."""
    pairs = bundled_pairs()
    told = [pair.flagged if as_flagged else pair.relation for pair in pairs]
    tellers = frozenset({"flags"} if as_flagged else {"flags", "reader"})
    return Question(
        np.array([one not in neither for one in told]),
        np.array([one in right for one in told]),
        wanted_families(right, told_by=tellers),
    )


STEP, PART, UNSURE = frozenset({"step"}), frozenset({"part"}), frozenset({"unverified"})


def questions(*, as_stated: bool) -> dict[str, Question]:
    """Every question by name: notes and families, as they are stated or as read."""
    if as_stated:
        every = of_notes(lambda _: True, lambda pair: pair.noted, sum(pair.noted for pair in noted_pairs()))
        return {
            "notes as they stand": every,
            "every flagged pair": of_families(frozenset(), STEP | PART | UNSURE, as_flagged=True),
            "steps as flagged": of_families(PART | UNSURE, STEP, as_flagged=True),
        }
    return {
        "notes as read": of_notes(lambda pair: pair.counts, lambda pair: pair.relation in WANTED, wanted()),
        "steps as read": of_families(PART | UNSURE | {"context"}, STEP, as_flagged=False),
    }


@cache
def answers(*, as_stated: bool) -> dict[str, tuple[Question, list[Values]]]:
    """Each question with its scores; what the rules call another edition is no claim of one undertaking."""
    rounds, notes = held_out_scores(lesson(as_stated=as_stated)), len(noted_pairs())
    joined = np.array([pair.joined for pair in bundled_pairs()])
    of_case = [np.where(joined, one[notes:], 0.0) for one in rounds]
    return {
        name: (question, [one[:notes] for one in rounds] if name.startswith("notes") else of_case)
        for name, question in questions(as_stated=as_stated).items()
    }


def precision_at(scores: Values, truth: NDArray[np.bool_], recall: float, *, of: int = 0) -> float:
    """Share of true pairs among the best-scored ones that hold `recall` of all true pairs (`of`: with those not compared)."""
    found = np.cumsum(truth[np.argsort(-scores, kind="stable")])
    at = int(np.searchsorted(found, math.ceil(recall * (of or truth.sum()))))
    return float(found[at] / (at + 1)) if at < len(found) else 0.0


def threshold(known: Lesson, rounds: Sequence[Values]) -> float:
    """The lowest chance (in steps of a twentieth) from which on so many of a hundred held-out proposals are right as aimed at."""
    counts = known.weights > 0
    for step in range(20, 100, 5):
        right = [known.truth[counts & (scores >= step / 100)].mean() for scores in rounds]
        if np.mean(right) >= AIM:
            return step / 100
    return 0.95


def main() -> None:
    """Prints the measures and, with --write, keeps the weights."""
    known = lesson()
    every = answers(as_stated=True) | answers(as_stated=False)
    for name, (question, scores) in every.items():
        told = "  ".join(f"{question.precision(scores, recall):.3f}" for recall in (0.3, 0.5, 0.7, 0.8, 0.9))
        print(f"{name:22} {question.right[question.counts].sum():4} of {question.counts.sum():5}  {told}")
    least = threshold(known, held_out_scores(known))
    for name, (question, scores) in every.items():
        made = [question.counts & (one >= least) for one in scores]
        right = np.mean([question.right[one].mean() for one in made])
        recall = np.mean([question.right[one].sum() / question.of for one in made])
        print(f"from {least} on, {name}: precision {right:.3f}, recall {recall:.3f}")
    start, *weights = fitted(known, np.arange(len(known.truth)))
    lines = [
        "# Learnt by benchmarks/train_resolving.py from AidData's notes and the bundled families (log-odds;",
        "# docs/decisions/gathering-resolution.md).",
        f"start = {start:.2f}",
        "# From here on nineteen of twenty proposals held for countries that the weights had not seen.",
        f"least_score = {least}",
        f"least_rarity = {LEAST_RARITY}",
        "",
        "[grounds]",
        *(f"{name} = {weight:.2f}" for name, weight in zip(LEARNT, weights, strict=True)),
        "# Set by hand: the notes are hidden from what is learnt.",
        *(f"{name} = {weight}" for name, weight in BY_HAND.items()),
    ]
    print("\n".join(lines))
    if "--write" in sys.argv:
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
