"""Coding against hand-coded commitments, targets against read plans, goals against an open benchmark, languages against one another."""

import csv
import importlib.util
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.row import Absent, Row
from trecho.core.pledge import Coding

SHARED = Path(os.environ.get("TRECHO_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))

# The frozen lines: just under what was reached.
COMMITMENTS = {
    "strength": 0.96,
    "actor": 0.96,
    "checkability": 0.96,
    "target_p": 1.0,
    "target_r": 1.0,
    "target_years": 1.0,
    "mechanism_f1": 0.95,
    "instrument_f1": 0.95,
    "beneficiary_f1": 0.95,
    "goal_first3": 0.95,
    "sector_first3": 0.95,
}


def rows() -> list[Row]:
    """Every accuracy figure of coding; those whose data is absent are left out, and Absent is raised when all are."""
    found: list[Row] = []
    for part in (_commitments, _targets, _fresh, _goals, _languages):
        try:
            found += part()
        except Absent:
            continue
    if not found:
        raise Absent(f"the hand-coded commitments are not here ({SHARED}) and the goals benchmark is not installed")
    return found


def _scorer(place: Path) -> ModuleType:
    if not place.is_file():
        raise Absent(f"there is no {place}")
    spec = importlib.util.spec_from_file_location(place.parent.name + "_score", place)
    if spec is None or spec.loader is None:
        raise Absent(f"{place} is no program")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _coded(place: Path) -> dict[str, Any]:
    from trecho import chain
    from trecho.core.plain import plain

    shape: dict[str, Any] = plain(chain.code(chain.read(place)))
    return shape


def _commitments() -> Iterator[Row]:
    scorer = _scorer(SHARED / "coding" / "score.py")
    gold = scorer.items(json.loads((SHARED / "coding" / "commitments_dev.json").read_text(encoding="utf-8")))
    measured, _ = scorer.score(gold, scorer.items(_coded(SHARED / "plans" / "celac-china-2019.en.txt")))
    for name, least in COMMITMENTS.items():
        yield Row(f"coding.{name}", measured[name], least=least)


def _targets() -> Iterator[Row]:
    folder = SHARED / "reading"
    score: Callable[[Any, Any], dict[str, float]] = _scorer(folder / "score.py").score
    found: list[dict[str, float]] = []
    for place in sorted(folder.glob("*.expected.json")):
        expected = json.loads(place.read_text(encoding="utf-8"))
        found.append(score(expected, _coded(folder / expected["document"])))
    for name in ("target_recall", "target_precision", "target_years"):
        yield Row(f"coding.read_{name}", sum(one[name] for one in found) / len(found), least=0.98)


# Commitments of thirty documents of invented plans written by other hands, each set scored before anything of it was looked at.
FRESH = Path(__file__).parents[1] / "data" / "fresh_amounts.csv"
FIRST_RUNS = "first runs, recall/precision/years: .951/.865/.913, 1.000/.826/.912, .989/.952/.989, .980/.935/.980"


def _fresh() -> Iterator[Row]:
    """Amounts of four sets of fresh documents, after what each taught: a line to hold, not a figure to expect of new text."""
    from trecho.core.coding.targets import targets_in
    from trecho.reference.coding import lexicon

    gold = found = hits = years = 0
    with FRESH.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            period = (int(row["first_year"]), int(row["last_year"]))
            expected = [_amount(one) for one in row["amounts"].split(";") if one.strip()]
            targets = targets_in(row["text"], lexicon(row["language"]), period)
            read = [(float(one.quantity), one.start_year, one.end_year) for one in targets]
            gold, found = gold + len(expected), found + len(read)
            for amount in expected:
                same = [one for one in read if abs(one[0] - amount[0]) <= 1e-6 * max(1, amount[0])]
                if same:
                    best = amount if amount in same else same[0]
                    read.remove(best)
                    hits, years = hits + 1, years + (best == amount)
    for name, value, least in (
        ("recall", hits / gold, 0.99),
        ("precision", hits / found, 0.985),
        ("years", years / gold, 0.965),
    ):
        yield Row(f"coding.fresh_target_{name}", value, least=least, beside=FIRST_RUNS)


def _amount(written: str) -> tuple[float, int | None, int | None]:
    """An amount as the file writes it: 40@2026-2027, 40@-2027, 40@-."""
    quantity, _, years = written.strip().partition("@")
    first, _, last = years.partition("-")
    return float(quantity), int(first) if first else None, int(last) if last else None


def _goals() -> Iterator[Row]:
    """The open benchmark of 1,251 texts is only ever a test: no word was chosen by looking at it."""
    try:
        from sdgclassification.benchmark import load_benchmark_df
    except ImportError:
        raise Absent("the package sdgclassification-benchmark is not installed") from None
    from trecho.core.coding.goals import relevant_goals
    from trecho.reference.topics import goal_words

    texts = load_benchmark_df()
    words = goal_words("en")
    right = sum(
        (goal in relevant_goals(text, words)) == bool(label)
        for text, goal, label in zip(texts.text, texts.sdg, texts.label, strict=True)
    )
    yield Row("coding.goals_benchmark", right / len(texts), least=0.87, beside="best published 0.878; always yes 0.493")


def _languages() -> Iterator[Row]:
    """Our restatement of one plan in five languages: the share of nine fields coded as in English."""
    place = SHARED / "celac-china" / "commitments_2019.csv"
    if not place.is_file():
        raise Absent(f"there is no {place}")
    with place.open(encoding="utf-8") as lines:
        restated = list(csv.DictReader(lines))
    for language in ("es", "pt", "fr", "zh"):
        same = [alike for row in restated for alike in _alike(_coding(row, "en"), _coding(row, language))]
        yield Row(f"coding.alike_en_{language}", sum(same) / len(same), least=0.96)


def _coding(row: dict[str, str], language: str) -> Coding:
    from trecho.core.coding.coding import coding_of
    from trecho.reference.codebook import codebook
    from trecho.reference.forums import forum_for

    book = codebook(language, (2019, 2021)).with_forum(forum_for("celac-china", ""))
    return coding_of(row[f"gist_{language}"], book)


def _alike(one: Coding, other: Coding) -> list[bool]:
    """Seven fields equal; of goals and sectors, the first of the one among the three of the other."""
    same = [a == b for a, b in zip(_fields(one), _fields(other), strict=True)]
    for codes, others in ((one.sdg_goals, other.sdg_goals), (one.crs_sectors, other.crs_sectors)):
        same.append(codes[0].code in {code.code for code in others} if codes else not others)
    return same


def _fields(coding: Coding) -> tuple[object, ...]:
    from trecho.core.pledge import Strength

    order = list(Strength)
    return (
        max((pledge.strength for pledge in coding.pledges), key=order.index),
        coding.pledges[0].actor,
        coding.checkability,
        [(target.quantity, target.comparator, target.start_year, target.end_year) for target in coding.targets],
        sorted(mention.value for mention in coding.instruments),
        sorted(mention.value for mention in coding.beneficiaries),
        len(coding.mechanisms),
    )
