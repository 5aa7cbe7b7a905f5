"""Learns the weights of resolution from pairs that AidData's notes link, and says how well they hold across countries.

python -m benchmarks.train_resolving [--write]
"""

import math
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.resolving_gold import WANTED, Pair, noted_pairs, wanted

WEIGHTS = Path(__file__).parents[1] / "src" / "trecho" / "reference" / "resolving.toml"
LEARNT = (
    "contained", "telling", "phrase", "phrases", "names", "other-names", "sector", "apart", "same-day", "same-start",
    "same-end", "other-year", "figures",
)  # fmt: skip
# What AidData's extract cannot teach: its records name no other source's, and one source never tells a deed twice.
BY_HAND = {"mentioned": 8.0, "same-sum-elsewhere": 2.0, "told-names": 2.0}
LEAST_RARITY = 0.42
FOLDS, SEEDS = 8, 6
HELD = 0.1  # how freely weights may move (inverse of the penalty)
AIM = 0.95  # of the proposals that are made

Values = NDArray[np.float64]


def features(pairs: Sequence[Pair]) -> Values:
    """One row a pair, one column a learnt ground."""
    by_name = [{ground.ground: ground.value for ground in pair.grounds} for pair in pairs]
    return np.array([[found[name] for name in LEARNT] for found in by_name])


def held_out_scores(pairs: Sequence[Pair], truth: NDArray[np.bool_]) -> list[Values]:
    """Each pair's chance by weights that saw no pair of its country, once for each way of parting the countries."""
    values, countries = features(pairs), [pair.left.countries[0] for pair in pairs]
    rounds = []
    for seed in range(SEEDS):
        scores = np.zeros(len(pairs))
        for known, asked in GroupKFold(FOLDS, shuffle=True, random_state=seed).split(values, truth, countries):
            scores[asked] = _model().fit(values[known], truth[known]).predict_proba(values[asked])[:, 1]
        rounds.append(scores)
    return rounds


def _model() -> LogisticRegression:
    return make_pipeline(StandardScaler(), LogisticRegression(C=HELD, max_iter=2000))


def precision_at(scores: Values, truth: NDArray[np.bool_], recall: float, *, of: int = 0) -> float:
    """Share of true pairs among the best-scored ones that hold `recall` of all true pairs (`of`: with those not compared)."""
    found = np.cumsum(truth[np.argsort(-scores, kind="stable")])
    at = int(np.searchsorted(found, math.ceil(recall * (of or truth.sum()))))
    return float(found[at] / (at + 1))


def learnt(pairs: Sequence[Pair]) -> tuple[dict[str, float], float]:
    """The weights in log-odds a unit of each ground, and the start, from all pairs."""
    truth = np.array([pair.relation in WANTED for pair in pairs])
    model = _model().fit(features(pairs), truth)
    scale, logistic = model[0], model[1]
    weights = logistic.coef_[0] / scale.scale_
    return dict(zip(LEARNT, map(float, weights), strict=True)), float(logistic.intercept_[0] - weights @ scale.mean_)


def threshold(rounds: Sequence[Values], truth: NDArray[np.bool_]) -> float:
    """The lowest chance (in steps of a twentieth) from which on so many of a hundred held-out proposals are right as aimed at."""
    for step in range(20, 100, 5):
        right = [truth[scores >= step / 100].mean() for scores in rounds]
        if np.mean(right) >= AIM:
            return step / 100
    return 0.95


def main() -> None:
    """Prints the measures and, with --write, keeps the weights."""
    every = noted_pairs()
    read = [pair for pair in every if pair.counts]
    truth = np.array([pair.relation in WANTED for pair in read])
    rounds = held_out_scores(read, truth)
    raw = np.array([pair.noted for pair in every])
    raw_rounds = held_out_scores(every, raw)
    for recall in (0.3, 0.5, 0.7, 0.8, 0.9):
        told = np.mean([precision_at(scores, truth, recall, of=wanted()) for scores in rounds])
        notes = np.mean([precision_at(scores, raw, recall) for scores in raw_rounds])
        print(f"recall {recall}: read {told:.3f}, by the notes as they stand {notes:.3f}")
    least = threshold(rounds, truth)
    recall = np.mean([truth[scores >= least].sum() / truth.sum() for scores in rounds])
    print(
        f"from a score of {least} on: recall {recall:.3f}; {truth.sum()} true of {len(read)}; notes {raw.sum()} of {len(every)}"
    )
    weights, start = learnt(read)
    lines = [
        "# Learnt by benchmarks/train_resolving.py from pairs that AidData's notes link (log-odds; docs/decisions/gathering-resolution.md).",
        f"start = {start:.2f}",
        "# From here on nineteen of twenty proposals held for countries that the weights had not seen.",
        f"least_score = {least}",
        f"least_rarity = {LEAST_RARITY}",
        "",
        "[grounds]",
        *(f"{name} = {weight:.2f}" for name, weight in weights.items()),
        "# Set by hand: the data of one source cannot teach them.",
        *(f"{name} = {weight}" for name, weight in BY_HAND.items()),
    ]
    print("\n".join(lines))
    if "--write" in sys.argv:
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
