"""The stages of a yes/no act."""

import pytest

from tests.core.assessing.before_after import PLAN_2019, card, judged, proof
from trecho.core.assessing.acts import act_code, is_prepared, possible_acts, sure_acts
from trecho.core.assessment import Flag, Status
from trecho.core.dates import PartialDate
from trecho.core.evidence import Class
from trecho.core.pledge import PledgeKind


@pytest.mark.parametrize(
    ("stage", "status"),
    [(0, Status.NOT_RATED), (1, Status.PREPARED), (2, Status.PREPARED), (3, Status.LIMITED), (4, Status.COMPLETE)],
)
def test_each_stage_has_its_status(stage: int, status: Status) -> None:
    assert judged(card(PledgeKind.ACT), proof("a", stage=stage)).status_v is status


def test_done_in_a_part_of_the_places_named_is_substantial() -> None:
    done = proof("a", countries=("BRA",))
    assert act_code([done], ("BRA", "PER")) is Status.SUBSTANTIAL
    assert act_code([done, proof("b", countries=("PER",))], ("BRA", "PER")) is Status.COMPLETE
    assert act_code([done], ("CHL",)) is Status.LIMITED


def test_works_begun_in_time_and_finished_in_grace_are_late() -> None:
    works = proof("a", day="2021-06", until=PartialDate("2023-02"))
    found = judged(card(PledgeKind.ACT, months_of_grace=24), works)
    assert (found.status_v, Flag.LATE in found.flags) == (Status.COMPLETE, True)
    assert judged(card(PledgeKind.ACT, months_of_grace=6), works).status_v is Status.LIMITED


def test_weak_evidence_shows_what_is_possible() -> None:
    found = judged(card(PledgeKind.ACT), proof("a", occurrence=Class.WEAK))
    assert found.headline == "NR, possibly CO"
    assert (
        len(sure_acts([proof("a", day=None)], PLAN_2019)),
        len(possible_acts([proof("a", day=None)], PLAN_2019)),
    ) == (0, 1)


def test_what_was_announced_later_prepares_nothing_yet() -> None:
    assert is_prepared([proof("a", stage=1, day="2019")])
    assert not is_prepared([proof("a", stage=4)])


def test_a_ceiling_is_reported_and_is_no_shortfall() -> None:
    rules = card(PledgeKind.ACT, 500, quantity=500)
    found = judged(rules, proof("a", 100))
    assert (found.n_lo, found.need, found.r_lo, found.status_v) == (100, 500, 0.2, Status.COMPLETE)
