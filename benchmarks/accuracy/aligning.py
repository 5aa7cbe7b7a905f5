"""Aligning against known lineages: links, dropped and new, relations; with the encoder of meaning and without; and restatements.

The pairs in the shared folder and the invented ones among the tests were seen while the rules were made: these rows
guard against losing what was reached, they do not estimate how unseen plans fare (docs/decisions/aligning-two-plans.md).
"""

import csv
import importlib.util
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.row import Absent, Row
from tests.shared_data import SHARED
from trecho import chain
from trecho.core.plain import plain
from trecho.core.plan import Area, Document, Item, Reading
from trecho.reference.encoder import available

_OWN = Path(__file__).parents[2] / "tests" / "core" / "aligning" / "pairs"
_LEAST = {"link_f1": 0.97, "dropped_f1": 0.92, "new_f1": 0.94, "relation_lenient": 0.96}
_RESTATED = 64


def rows() -> list[Row]:
    """Pooled figures of both folders, twice, and restated commitments found again, of 66, in five languages."""
    if not (SHARED / "lineage" / "score.py").exists():
        raise Absent(f"the known lineages are not in {SHARED}")
    score = _score()
    found = []
    for meaning in (False, True) if available() else (False,):
        how = "with_encoder" if meaning else "without_encoder"
        for folder, name in ((SHARED / "lineage", "shared"), (_OWN, "own")):
            pooled = _pooled(score, folder, with_meaning=meaning)
            found += [Row(f"aligning.{name}.{how}.{key}", pooled[key], least=line) for key, line in _LEAST.items()]
            found.append(Row(f"aligning.{name}.{how}.direction_errors", pooled["direction_errors"], most=0))
        found += [
            Row(f"aligning.restated.{how}.{language}", right, "of 66", least=_RESTATED)
            for language, right in _restated(with_meaning=meaning)
        ]
    return found


def _score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lineage_score", SHARED / "lineage" / "score.py")
    if spec is None or spec.loader is None:
        raise Absent("the score of lineages cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pooled(score: ModuleType, folder: Path, *, with_meaning: bool) -> dict[str, float]:
    total: Counter[Any] = Counter()
    for known in sorted(folder.glob("*.lineage.json")):
        name = known.name.removesuffix(".lineage.json")
        old, new = (chain.read(folder / f"{name}_{side}.txt") for side in ("old", "new"))
        rows = [plain(row) for row in chain.align(old, new, with_meaning=with_meaning)]
        system = [
            (frozenset(row["old"]), frozenset(row["new"]), {row["relation"], *row["also"]}, row["relation"])
            for row in rows
        ]
        total += score.count(score.load(str(known)), system)[0]
    measured: dict[str, float] = score.measures(total)
    return measured


def _restated(*, with_meaning: bool) -> Iterator[tuple[str, int]]:
    official = chain.read(SHARED / "plans" / "celac-china-2019.en.txt")
    with (SHARED / "celac-china" / "commitments_2019.csv").open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines))
    for language in ("en", "es", "pt", "fr", "zh"):
        restated = _reading(table, language, official)
        rows = chain.align(restated, official, with_meaning=with_meaning)
        yield language, sum(row.old == row.new and len(row.old) == 1 for row in rows)


def _reading(table: list[dict[str, str]], language: str, official: Reading) -> Reading:
    areas: dict[str, list[Item]] = {}
    for row in table:
        text = row[f"gist_{language}"]
        areas.setdefault(row["area_number"], []).append(Item(path=row["path"], text=text, start=0, end=len(text)))
    return Reading(
        document=Document(name=language, sha256="0" * 64, media_type="text/csv"),
        language=language,
        title="",
        text="",
        period=official.period,
        areas=tuple(Area(path=path, title=path, start=0, end=0, items=tuple(items)) for path, items in areas.items()),
    )
