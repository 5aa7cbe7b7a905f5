"""Resolution: pairs of one undertaking, against AidData's own notes as a reader told them apart, and the bundled families."""

from collections.abc import Sequence

import numpy as np

from benchmarks.resolving_gold import WANTED, Pair, bundled_pairs, noted_pairs, wanted
from benchmarks.row import Absent, Row
from trecho.core.resolving.proposing import proposal
from trecho.core.resolving.relation import Relation, relation_of
from trecho.reference.resolving import resolving_weights


def rows() -> list[Row]:
    """Precision at recalls, every pair scored by weights that saw no pair of its country; relations; bundled families."""
    try:
        from benchmarks.train_resolving import held_out_scores, precision_at
    except ImportError as missing:
        raise Absent(str(missing)) from None
    every = noted_pairs()
    read = [pair for pair in every if pair.counts]
    truth = np.array([pair.relation in WANTED for pair in read])
    raw = np.array([pair.noted for pair in every])
    known, by_notes = held_out_scores(read, truth), held_out_scores(every, raw)
    bundled = [pair for pair in bundled_pairs() if relation_of(pair.left, pair.right) is not Relation.EDITION]
    scores, right = _scores(bundled), np.array([pair.noted for pair in bundled])

    def at(recall: float) -> float:
        return float(np.mean([precision_at(one, truth, recall, of=wanted()) for one in known]))

    return [
        Row("resolving.precision_at_recall_80", at(0.8), least=0.95, beside=f"goal 0.95; {len(read)} pairs"),
        Row("resolving.precision_at_recall_90", at(0.9), least=0.9),
        Row(
            "resolving.notes_as_they_stand_precision_at_recall_80",
            float(np.mean([precision_at(one, raw, 0.8) for one in by_notes])),
            least=0.88,
            beside=f"{len(every)} pairs",
        ),
        Row("resolving.relation_told_right", _relations(read), least=0.9),
        Row("resolving.families_precision_at_recall_30", precision_at(scores, right, 0.3), least=0.78),
        Row("resolving.families_precision_at_recall_50", precision_at(scores, right, 0.5), least=0.55),
    ]


def _scores(pairs: Sequence[Pair]) -> np.ndarray:
    weights = resolving_weights()
    return np.array([proposal(pair.left, pair.right, weights, pair.grounds).score for pair in pairs])


def _relations(pairs: Sequence[Pair]) -> float:
    """Of pairs that belong together, the share whose relation the rules name as the reader does."""
    found = [relation_of(pair.left, pair.right) == pair.relation for pair in pairs if pair.relation in WANTED]
    return sum(found) / len(found)
