"""How broad and how steady an effort was."""

from tests.core.assessing.before_after import PLAN_2019, RULES, card, judged, proof
from trecho.core.assessing.effort import effort_code, reach, thresholds_moved
from trecho.core.assessment import Flag, Status
from trecho.core.evidence import Evidence
from trecho.core.link import Grade
from trecho.core.pledge import PledgeKind

MEMBERS = ("BRA", "PER", "CUB", "CHL")
BROAD = (proof("a", day="2019", countries=("BRA",)), proof("b", day="2021", countries=("PER",)))


def test_steadiness_and_breadth_by_direct_deeds_alone() -> None:
    found = reach([*BROAD, proof("c", day="2020", grade=Grade.CONTRIBUTES)], PLAN_2019, members=MEMBERS, listed=("x",))
    assert (found.activities, found.direct, round(found.D, 2), found.B, found.K) == (3, 2, 0.67, 0.5, 0)


def test_an_effort_is_substantial_at_most() -> None:
    rules = card(PledgeKind.EFFORT, members=MEMBERS)
    assert judged(rules, *BROAD).status_v is Status.SUBSTANTIAL
    assert judged(rules, BROAD[0]).status_v is Status.LIMITED
    assert judged(rules, proof("c", grade=Grade.CONTRIBUTES)).status_v is Status.LIMITED
    assert judged(rules).status_v is Status.NOT_RATED


def test_more_than_before_needs_a_before() -> None:
    rules = card(PledgeKind.EFFORT, members=MEMBERS, increase=True)
    found = judged(rules, *BROAD)
    assert (found.status_v, Flag.BASELINE_MISSING in found.flags) == (Status.LIMITED, True)
    risen = judged(rules, *BROAD, former=(proof("z", day="2017"),))
    assert (risen.status_v, Flag.BASELINE_MISSING in risen.flags) == (Status.SUBSTANTIAL, False)
    fallen = judged(rules, *BROAD, former=tuple(proof(name, day="2017") for name in "xyz"))
    assert fallen.status_v is Status.LIMITED


def test_moving_a_threshold_shows_what_it_does() -> None:
    found = reach(BROAD, PLAN_2019, members=MEMBERS)
    assert effort_code(found, RULES.effort) is Status.SUBSTANTIAL
    moved = thresholds_moved(found, RULES.effort)
    assert (moved["D-"], moved["D+"]) == (Status.SUBSTANTIAL, Status.LIMITED)


def test_statements_are_not_assessed() -> None:
    assert judged(card(PledgeKind.STATEMENT), *BROAD).status_v is Status.NOT_ASSESSABLE
    assert Evidence().proofs == ()
