"""Verdicts: what a reviewer accepted and rejected moves the weights; the effect on other verdicts is told beforehand."""

from collections.abc import Sequence

import msgspec
import numpy as np

from trecho.core.link import Grade
from trecho.core.matching.comparing import FEATURES, compared
from trecho.core.matching.deeds import Deed, deeds_table
from trecho.core.matching.learning import learnt
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.themes import Matrix
from trecho.core.matching.weighing import Weights, chance, gain
from trecho.core.noun import Noun

_HOLD = 10.0  # how firmly the weights in use stay: a verdict counts as one label among many
_AT = 5


class Verdict(Noun, frozen=True, kw_only=True):
    """A person's judgement of a pair: `grade` 0 rejects it; the commitment's number is its place in the plan."""

    deed: Deed
    commitment: int
    grade: Grade


class Effect(Noun, frozen=True, kw_only=True):
    """What relearning does to verdicts that it did not learn from: ranking (nDCG@5) and log-loss, before and after."""

    verdicts: int
    held_out: int
    ranking_before: float
    ranking_after: float
    loss_before: float
    loss_after: float


def relearnt(verdicts: Sequence[Verdict], plan: PlanSide, before: Weights, hold: float = _HOLD) -> Weights:
    """The weights after the verdicts; without verdicts the same weights."""
    if not verdicts:
        return before
    features = features_of([verdict.deed for verdict in verdicts], plan, before)
    rows = features[np.arange(len(verdicts)), [verdict.commitment for verdict in verdicts]]
    grades = np.array([int(verdict.grade) for verdict in verdicts])
    held = grades >= Grade.CONTRIBUTES
    link = learnt(rows, held.astype(np.float64), before.link, hold, only=_moving(rows))
    direct = before.direct
    if held.any():
        moving = _moving(rows[held])
        direct = learnt(rows[held], (grades[held] >= Grade.DIRECT).astype(np.float64), before.direct, hold, only=moving)
    return msgspec.structs.replace(before, link=link, direct=direct)


def effect(learn: Sequence[Verdict], held_out: Sequence[Verdict], plan: PlanSide, before: Weights) -> Effect:
    """What learning from some verdicts would do to the others: shown to the reviewer before it is adopted."""
    after = relearnt(learn, plan, before)
    return Effect(
        verdicts=len(learn),
        held_out=len(held_out),
        ranking_before=ranking(held_out, plan, before),
        ranking_after=ranking(held_out, plan, after),
        loss_before=_loss(held_out, plan, before),
        loss_after=_loss(held_out, plan, after),
    )


def ranking(verdicts: Sequence[Verdict], plan: PlanSide, weights: Weights) -> float:
    """nDCG@5 over the deeds with an accepted link: gain 2^grade - 1, pairs without a verdict count as none."""
    accepted: dict[Deed, dict[int, int]] = {}
    for verdict in verdicts:
        if verdict.grade:
            accepted.setdefault(verdict.deed, {})[verdict.commitment] = int(verdict.grade)
    if not accepted:
        return 0.0
    features = features_of(list(accepted), plan, weights)
    worth = gain(*chances_of(features, weights))
    return float(np.mean([_ndcg(row, marks) for row, marks in zip(worth, accepted.values(), strict=True)]))


def features_of(deeds: Sequence[Deed], plan: PlanSide, weights: Weights) -> Matrix:
    """Deeds × commitments × FEATURES, nothing pruned."""
    table = deeds_table(deeds, plan.knowledge)
    return compared(table, plan, weights.link, len(plan.promises.promises)).features


def chances_of(features: Matrix, weights: Weights) -> tuple[Matrix, Matrix]:
    """The chances of link and of direct."""
    link, direct = (chance(features @ scale.row(FEATURES) + scale.bias) for scale in (weights.link, weights.direct))
    return link, direct


def _moving(rows: Matrix) -> tuple[str, ...]:
    return tuple(name for name, used in zip(FEATURES, np.any(rows, axis=0).tolist(), strict=True) if used)


def _ndcg(worth: Matrix, marks: dict[int, int]) -> float:
    discount = 1 / np.log2(np.arange(_AT) + 2)
    best = np.sort([2.0**grade - 1 for grade in marks.values()])[::-1][:_AT]
    first = np.argsort(-worth, kind="stable")[:_AT]
    got = np.array([2.0 ** marks.get(int(column), 0) - 1 for column in first])
    return float((got * discount[: len(got)]).sum() / (best * discount[: len(best)]).sum())


def _loss(verdicts: Sequence[Verdict], plan: PlanSide, weights: Weights) -> float:
    if not verdicts:
        return 0.0
    features = features_of([verdict.deed for verdict in verdicts], plan, weights)
    rows = features[np.arange(len(verdicts)), [verdict.commitment for verdict in verdicts]]
    link, _ = chances_of(rows, weights)
    held = np.array([verdict.grade >= Grade.CONTRIBUTES for verdict in verdicts])
    return float(-np.mean(np.log(np.clip(np.where(held, link, 1 - link), 1e-9, 1))))
