"""Trains the weights of matching from labelled links, and reports what cross-validation by record says of them.

python -m benchmarks.train_matching [--write]
"""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.links_gold import Gold, gold, scores
from trecho.core.link import Grade, Link
from trecho.core.matching.comparing import FEATURES, compared
from trecho.core.matching.deeds import Deeds, deed_of, deeds_table
from trecho.core.matching.grading import grades
from trecho.core.matching.learning import learnt
from trecho.core.matching.themes import Matrix
from trecho.core.matching.weighing import Scale, Weights, chance, gain
from trecho.reference.matching import knowledge, plan_side
from trecho.reference.matching_weights import beliefs

WEIGHTS = Path(__file__).parents[1] / "src" / "trecho" / "reference" / "matching_weights.toml"
FOLDS = 10
HOLD_LINK, HOLD_DIRECT = 3.0, 3.0
LINK_FROM = tuple(round(0.24 + 0.02 * step, 2) for step in range(12))
_LEFT_ALONE = 0.15
DIRECT_FROM = (0.4, 0.45, 0.5, 0.55, 0.6)
DIRECT_ONLY = tuple(
    name for name in FEATURES if name.partition(".")[0] in {"sector", "instrument", "actor", "words", "meaning"}
)


@dataclass(frozen=True)
class Labelled:
    """Every pair of a record and a commitment: features (records × commitments × FEATURES) and grades."""

    gold: Gold
    deeds: Deeds
    features: Matrix
    grades: np.ndarray


def labelled(*, with_encoder: bool = False) -> Labelled:
    """The development links as a table to learn from."""
    found = gold()
    known = knowledge()
    plan = plan_side(found.promises, found.period, meaning=with_encoder)
    deeds = deeds_table([deed_of(activity) for activity in found.activities], known)
    pairs = compared(deeds, plan, beliefs()[0], len(found.promises))
    place = {promise.id: number for number, promise in enumerate(found.promises)}
    truth = np.zeros(pairs.columns.shape, dtype=np.int8)
    for row, marks in enumerate(found.grades.values()):
        for commitment, grade in marks.items():
            if commitment != "none":
                truth[row, place[commitment]] = grade
    return Labelled(found, deeds, pairs.features, truth)


def folds(table: Labelled, seed: int = 0) -> np.ndarray:
    """A fold for every record; records that say the same (equal profiles) always fall into one."""
    said = [str(table.deeds.profiles[number]) for number in table.deeds.profile_of]
    groups = sorted(set(said))
    random.Random(seed).shuffle(groups)
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    return np.array([fold[one] for one in said])


def trained(table: Labelled, rows: np.ndarray, columns: np.ndarray | None = None) -> tuple[Scale, Scale]:
    """The two scales learnt from some records (and commitments)."""
    link, direct = beliefs()
    features, truth = table.features[rows], table.grades[rows]
    if columns is not None:
        features, truth = features[:, columns], truth[:, columns]
    flat, marks = features.reshape(-1, len(FEATURES)), truth.reshape(-1)
    seen = flat[:, :].any(axis=0)
    only = tuple(name for name, used in zip(FEATURES, seen, strict=True) if used)
    held = marks >= 1
    return (
        learnt(flat, held.astype(np.float64), link, HOLD_LINK, only=only),
        learnt(
            flat[held],
            (marks[held] >= 2).astype(np.float64),
            direct,
            HOLD_DIRECT,
            only=tuple(name for name in DIRECT_ONLY if name in only),
        ),
    )


def chances(features: Matrix, scales: tuple[Scale, Scale]) -> tuple[Matrix, Matrix]:
    """The chances of link and of direct for pairs."""
    first, second = (chance(features @ scale.row(FEATURES) + np.float32(scale.bias)) for scale in scales)
    return first, second


def thresholds(link: Matrix, direct: Matrix, truth: np.ndarray) -> tuple[float, float]:
    """The thresholds of best F1, of any link first, then of direct ones; leaving alone what has no link counts a little."""
    alone = truth.max(axis=1) < 1
    from_link = max(
        LINK_FROM,
        key=lambda least: (
            _f1(link >= least, truth >= 1) + _LEFT_ALONE * float(np.mean(link[alone].max(axis=1) < least))
        ),
    )
    said = link >= from_link
    return from_link, max(DIRECT_FROM, key=lambda least: _f1(said & (direct >= least), truth >= 2))


def _f1(said: np.ndarray, true: np.ndarray) -> float:
    return float(2 * (said & true).sum() / max(1, said.sum() + true.sum()))


def crossed(table: Labelled, fold: np.ndarray) -> tuple[Matrix, Matrix, np.ndarray]:
    """Chances and grades for every record from weights and thresholds that never saw it (nested cross-validation)."""
    link, direct = (np.zeros(table.grades.shape, dtype=np.float32) for _ in range(2))
    said = np.zeros(table.grades.shape, dtype=np.int8)
    for one in sorted(set(fold)):
        inside, outside = fold != one, fold == one
        within = [np.zeros(table.grades.shape, dtype=np.float32) for _ in range(2)]
        for other in sorted(set(fold) - {one}):
            rest = inside & (fold != other)
            for place, value in zip(within, chances(table.features[fold == other], trained(table, rest)), strict=True):
                place[fold == other] = value
        from_link, from_direct = thresholds(within[0][inside], within[1][inside], table.grades[inside])
        link[outside], direct[outside] = chances(table.features[outside], trained(table, inside))
        order, graded = _graded(link[outside], direct[outside], from_link, from_direct)
        rows = np.zeros_like(graded)
        np.put_along_axis(rows, order, graded, axis=1)
        said[outside] = rows
    return link, direct, said


def _graded(link: Matrix, direct: Matrix, from_link: float, from_direct: float) -> tuple[np.ndarray, np.ndarray]:
    order = np.argsort(-gain(link, direct), axis=1, kind="stable")
    empty = Scale(bias=0, weights={})
    rules = Weights(link=empty, direct=empty, link_from=from_link, direct_from=from_direct)
    return order, grades(np.take_along_axis(link, order, 1), np.take_along_axis(direct, order, 1), rules)


def as_links(table: Labelled, link: Matrix, direct: Matrix, said: np.ndarray, top: int = 15) -> Iterator[Link]:
    """The links as the scoring program reads them."""
    order = np.argsort(-gain(link, direct), axis=1, kind="stable")[:, :top]
    for row, activity in enumerate(table.gold.activities):
        for rank, column in enumerate(order[row]):
            yield Link(
                activity=activity.id,
                commitment=table.gold.promises[column].id,
                grade=Grade(int(said[row, column])),
                score=float(link[row, column]),
                rank=rank + 1,
            )


def carried(table: Labelled) -> tuple[float, float]:
    """nDCG@5 of records on half of the areas: weights from that half by cross-validation, and from the other half."""
    halves = [
        np.array([promise.id.split(".")[0] in areas for promise in table.gold.promises])
        for areas in ({"I", "II", "III", "IV"}, {"V", "VI", "VII", "VIII"})
    ]
    fold = folds(table)
    own: list[float] = []
    other: list[float] = []
    for here, there in (halves, halves[::-1]):
        for one in sorted(set(fold)):
            rest, test = fold != one, fold == one
            for learnt_on, into in ((here, own), (there, other)):
                link, direct = chances(table.features[test][:, here], trained(table, rest, learnt_on))
                into.extend(_ndcg(gain(link, direct), table.grades[test][:, here]))
    return float(np.mean(own)), float(np.mean(other))


def _ndcg(worth: Matrix, truth: np.ndarray) -> list[float]:
    discount = 1 / np.log2(np.arange(5) + 2)
    found = []
    for row, marks in zip(worth, truth, strict=True):
        if marks.max() >= 1:
            best = np.sort(2.0**marks - 1)[::-1][:5]
            got = (2.0**marks - 1)[np.argsort(-row, kind="stable")][:5]
            found.append(float((got * discount).sum() / (best * discount).sum()))
    return found


def main(words: Sequence[str]) -> None:
    """Prints nested cross-validation, with and without the encoder, and writes the weights when asked to."""
    written = ["# Learnt by benchmarks/train_matching.py; do not edit. See docs/matching-model.md.\n"]
    for name, with_encoder in (("without_encoder", False), ("with_encoder", True)):
        table = labelled(with_encoder=with_encoder)
        link, direct, said = crossed(table, folds(table))
        print(name, {key: round(value, 3) for key, value in scores(as_links(table, link, direct, said)).items()})
        print("  carry-over: nDCG@5 {:.3f} from the same areas, {:.3f} from the other areas".format(*carried(table)))
        everything = np.ones(len(table.grades), dtype=bool)
        written += _section(name, trained(table, everything), thresholds(link, direct, table.grades))
    if "--write" in words:
        WEIGHTS.write_text("\n".join(written), encoding="utf-8")


def _section(name: str, scales: tuple[Scale, Scale], least: tuple[float, float]) -> list[str]:
    lines = [f"[{name}]", f"link_from = {least[0]}", f"direct_from = {least[1]}", ""]
    for part, scale in zip(("link", "direct"), scales, strict=True):
        lines += [f"[{name}.{part}]", f"bias = {scale.bias:.4f}"]
        lines += [f'"{feature}" = {weight:.4f}' for feature, weight in scale.weights.items() if weight]
        lines.append("")
    return lines


Trainer = Callable[[Labelled, np.ndarray], tuple[Scale, Scale]]

if __name__ == "__main__":
    main(sys.argv[1:])
