"""How right assessments are: the worked examples of the method, and what real data must show by itself."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks.row import Absent, Row
from tests.core.assessing import test_findings as found
from tests.core.assessing import test_worked_examples as worked
from tests.shared_data import SHARED
from trecho import chain
from trecho.core.activity import Activity
from trecho.core.assessing.emphasis import Answer
from trecho.core.assessing.emphasised import deeds_of, emphasised
from trecho.core.assessing.findings import findings
from trecho.core.dates import PartialDate, Period
from trecho.core.plan import Commitment
from trecho.core.pledge import Coding, Mention
from trecho.reference.groups import memberships
from trecho.reference.parameters import parameters
from trecho.reference.rates import rate
from trecho.reference.units import comparator_in, units

PLAN = Period(PartialDate("2019"), PartialDate("2021"))


def rows() -> Iterator[Row]:
    """Shares of examples and findings that come out exactly, out of all."""
    examples = [check for name, check in vars(worked).items() if name.startswith("test_")]
    yield Row(
        "assessing.examples", _share(examples), "of 1", least=1, beside=f"{len(examples)} checks of examples A to I"
    )
    if not SHARED.is_dir():
        raise Absent(f"the shared data folder is not here ({SHARED})")
    checks = [check for name, check in vars(found).items() if name.startswith("test_f_")]
    yield Row("assessing.groups_of_gcdf", _share(checks), "of 1", least=1, beside="the figures of example F")
    yield Row(
        "assessing.emphasis_by_itself", _emphasis(), "of 1", least=1, beside="found from codings and the importer alone"
    )
    yield from _alarms()


def _share(checks: Iterable[Callable[[], None]]) -> float:
    results = [_holds(check) for check in checks]
    return sum(results) / len(results)


def _holds(check: Callable[[], None]) -> bool:
    try:
        check()
    except AssertionError:
        return False
    return True


def _emphasis() -> float:
    """1 where the only tested clause with both groups is III.9 and its answer and shares are those of the method."""
    deeds = deeds_of(
        (one for one in chain.gather("gcdf", [SHARED / "gcdf" / "gcdf_lac.csv"]) if isinstance(one, Activity)),
        "constant-usd-2021",
    )
    tested = emphasised(_commitments(SHARED / "coding" / "commitments_dev.json"), deeds, memberships(), PLAN)
    wanted = [one for one in tested if one.groups == ("Central American Isthmus", "SIDS")]
    right = [
        one.commitment.endswith("III.9")
        and one.test.answer is Answer.MIXED
        and one.test.without_all is Answer.NOT_MET
        and [round(share or 0, 3) for share in (one.test.before.activities, one.test.now.activities)] == [0.519, 0.413]
        and [round(share or 0, 3) for share in (one.test.before.money, one.test.now.money)] == [0.083, 0.104]
        for one in wanted
    ]
    return sum(right) / len(right) if right else 0.0


def _alarms() -> Iterator[Row]:
    """Standing targets, mirrors and sums with two homes in the bundled case: all of those known, and no others."""
    seen = findings(
        found.announcements(),
        found.activities(),
        units(),
        comparator_in,
        rate,
        parameters(),
        today=PartialDate("2026-11-21"),
    )
    known: dict[str, tuple[list[object], list[object]]] = {
        "standing": ([one.quantity for one in seen.standing], [1000]),
        "mirror": ([one.promised for one in seen.mirrors], [17000]),
        "ascription": ([sorted(one.subjects) for one in seen.ascriptions], [["P2021-06", "P2025-01"]]),
    }
    for name, (ours, theirs) in known.items():
        yield Row(f"assessing.alarm_{name}", float(ours == theirs), "of 1", least=1, beside=f"{len(ours)} raised")


def _commitments(path: Path) -> list[Commitment]:
    return [
        Commitment(
            id=f"celac-china-2019/{item['id']}",
            plan="celac-china-2019",
            area=item["area"],
            path=item["id"],
            words={},
            coding=Coding(beneficiaries=tuple(Mention(value=value) for value in item["beneficiaries"])),
        )
        for item in json.loads(path.read_text("utf-8"))
    ]
