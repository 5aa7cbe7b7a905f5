"""The labelled links and the real records and plan behind them, read in place from the shared data folder."""

import csv
import importlib.util
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from benchmarks.row import Absent
from tests.shared_data import SHARED
from trecho import chain
from trecho.core.activity import Activity
from trecho.core.link import Link
from trecho.core.matching.promises import Promised, promises_of

LINKS = SHARED / "links" / "links_dev.csv"


@dataclass(frozen=True)
class Gold:
    """Records with their labels: grade by commitment, and the promises of the plan."""

    activities: tuple[Activity, ...]
    grades: dict[str, dict[str, int]]
    promises: tuple[Promised, ...]
    period: tuple[str, str] | None


@cache
def gold() -> Gold:
    """The development half of the links; raises Absent where the shared data are not on this machine."""
    if not LINKS.is_file():
        raise Absent(f"the labelled links are not here ({LINKS})")
    grades: dict[str, dict[str, int]] = {}
    with LINKS.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            grades.setdefault(row["record_id"], {})[row["commitment_id"]] = int(row["grade"])
    gathered = chain.gather("gcdf", [SHARED / "gcdf" / "gcdf_lac.csv"])
    known = {one.source.record: one for one in gathered if isinstance(one, Activity)}
    reading = chain.read(SHARED / "plans" / "celac-china-2019.en.txt")
    period = (str(reading.period[0]), str(reading.period[1])) if reading.period else None
    return Gold(tuple(known[record] for record in grades), grades, promises_of(reading), period)


@cache
def scorer() -> ModuleType:
    """The scoring program of the shared folder."""
    spec = importlib.util.spec_from_file_location("links_score", SHARED / "links" / "score.py")
    if spec is None or spec.loader is None:
        raise Absent("the scoring program of the links is not here")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(links: Iterable[Link]) -> dict[str, float]:
    """The measures of the scoring program, those without the two pandemic commitments behind `other_`."""
    score = scorer()
    rows = score.load(str(LINKS))
    truth, first, second = (score.by_record(rows, column) for column in ("grade", "grade_a", "grade_b"))
    system = score.by_record(
        [
            {
                "activity": one.activity,
                "commitment": one.commitment,
                "rank": one.rank,
                "score": one.score,
                "grade": int(one.grade),
            }
            for one in links
        ]
    )
    nones = [
        record for record in truth if all(grade < 1 for side in (truth, first, second) for _, grade, _ in side[record])
    ]
    every, _ = score.measures(truth, system, nones)
    other, _ = score.measures(truth, system, nones, score.PANDEMIC)
    error = score.calibration(truth, system)
    return {
        **every,
        **{f"other_{name}": value for name, value in other.items()},
        "calibration": error[0],
        "bin_error": error[1],
    }


def main() -> None:
    """Prints the scores of a file of links against the gold."""
    score = scorer()
    sys.argv = [sys.argv[0], str(LINKS), *sys.argv[1:]]
    score.main()


if __name__ == "__main__":
    main()
