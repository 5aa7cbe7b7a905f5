"""Matching against the labelled links: ranking, grades, calibration, carry-over, other languages, learning from verdicts."""

import csv
import random
from pathlib import Path

import msgspec
import numpy as np

from benchmarks.links_gold import Gold, gold, scores
from benchmarks.row import Row
from benchmarks.train_matching import Labelled, as_links, carried, crossed, folds, labelled
from trecho.core.link import Grade
from trecho.core.matching.deeds import Deed, deed_of
from trecho.core.matching.linking import links
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.verdicts import Verdict, chances_of, features_of, ranking, relearnt
from trecho.core.matching.weighing import gain
from trecho.reference.encoder import available
from trecho.reference.matching import plan_side
from trecho.reference.matching_weights import beliefs, weights

_TITLES = Path(__file__).parents[1] / "data" / "translated_titles.csv"
_REVIEWED = 60
_DRAWS = 5


def rows() -> list[Row]:
    """Every figure is of records that the weights did not see, except those that say `translated`."""
    table = labelled()
    return [*_crossed_rows(table), *_carry_over(table), *_translated(gold()), *_verdicts(gold()), *_with_encoder()]


def _crossed_rows(table: Labelled) -> list[Row]:
    found = scores(as_links(table, *crossed(table, folds(table))))
    least = {"other_ndcg5": 0.87, "other_p1": 0.83, "link_f1": 0.78, "direct_f1": 0.70, "none_right": 0.75}
    kept = [
        Row(f"matching.{name}", found[name], least=line, beside="nested cross-validation")
        for name, line in least.items()
    ]
    return [
        *kept,
        Row("matching.calibration", found["calibration"], most=0.08),
        Row("matching.bin_error", found["bin_error"]),
    ]


def _carry_over(table: Labelled) -> list[Row]:
    own, other = carried(table)
    return [Row("matching.carry_over_loss", own - other, "nDCG@5", most=0.06, beside=f"{own:.3f} from the same areas")]


def _translated(known: Gold) -> list[Row]:
    """The same activities with their titles in Spanish and Chinese: how much nDCG@5 is lost."""
    side = plan_side(known.promises, known.period)
    by_record = {activity.source.record: activity for activity in known.activities}
    told: dict[str, list[tuple[Deed, dict[str, int]]]] = {"en": [], "es": [], "zh": []}
    with _TITLES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            deed = deed_of(by_record[row["record_id"]])
            marks = known.grades[row["record_id"]]
            told[row["language"]].append(
                (msgspec.structs.replace(deed, text=row["title"], language=row["language"]), marks)
            )
            if row["language"] == "es":
                told["en"].append((deed, marks))
    found = {language: _ranking(pairs, side) for language, pairs in told.items()}
    beside = f"{found['en']:.3f} in English"
    return [
        Row(f"matching.translated_{language}_loss", found["en"] - found[language], "nDCG@5", most=0.05, beside=beside)
        for language in ("es", "zh")
    ]


def _ranking(pairs: list[tuple[Deed, dict[str, int]]], side: PlanSide) -> float:
    place = {promise.id: number for number, promise in enumerate(side.promises.promises)}
    return ranking([verdict for deed, marks in pairs for verdict in _judged(deed, marks, place)], side, weights())


def _judged(deed: Deed, marks: dict[str, int], place: dict[str, int]) -> list[Verdict]:
    return [
        Verdict(deed=deed, commitment=place[commitment], grade=Grade(grade))
        for commitment, grade in marks.items()
        if commitment in place
    ]


def _verdicts(known: Gold) -> list[Row]:
    """From beliefs alone, a reviewer judges the first proposals of some records: nDCG@5 of the others before and after."""
    side = plan_side(known.promises, known.period)
    first, second = beliefs()
    start = msgspec.structs.replace(weights(), link=first, direct=second)
    curve: dict[int, list[float]] = {count: [] for count in (0, 20, 40, _REVIEWED)}
    for draw in range(_DRAWS):
        deeds = [deed_of(activity) for activity in known.activities]
        order = list(range(len(deeds)))
        random.Random(draw).shuffle(order)
        asked, rest = order[: len(order) // 2], order[len(order) // 2 :]
        place = {promise.id: number for number, promise in enumerate(known.promises)}
        marks = list(known.grades.values())
        held_out = [one for number in rest for one in _judged(deeds[number], marks[number], place)]
        given = _reviewed([deeds[number] for number in asked], [marks[number] for number in asked], side, start)
        for count, values in curve.items():
            values.append(ranking(held_out, side, relearnt(given[:count], side, start, 3.0)))
    means = {count: float(np.mean(values)) for count, values in curve.items()}
    told = ", ".join(f"{count}: {mean:.3f}" for count, mean in means.items())
    return [Row("matching.gain_of_60_verdicts", means[_REVIEWED] - means[0], "nDCG@5", least=0.0, beside=told)]


def _reviewed(deeds: list[Deed], marks: list[dict[str, int]], side: PlanSide, start: object) -> list[Verdict]:
    """The verdicts of a reviewer who is shown the three likeliest commitments of each deed in turn."""
    link, direct = chances_of(features_of(deeds, side, start), start)  # type: ignore[arg-type]
    given = []
    for row, (deed, grades) in enumerate(zip(deeds, marks, strict=True)):
        for column in np.argsort(-gain(link[row], direct[row]), kind="stable")[:3]:
            grade = grades.get(side.promises.promises[column].id, 0)
            given.append(Verdict(deed=deed, commitment=int(column), grade=Grade(grade)))
    return given


def _with_encoder() -> list[Row]:
    """The same cross-validation with the encoder, to say what remains without it."""
    if not available():
        return []
    table = labelled(with_encoder=True)
    found = scores(as_links(table, *crossed(table, folds(table))))
    return [Row("matching.with_encoder_other_ndcg5", found["other_ndcg5"], beside="the encoder of meaning asked too")]


def learnt_scores() -> dict[str, float]:
    """The scores of the shipped weights on the records that they learnt from: an upper bound, not a promise."""
    known = gold()
    side = plan_side(known.promises, known.period)
    return scores(links((deed_of(activity) for activity in known.activities), side, weights(), top=15))
