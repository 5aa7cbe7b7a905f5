from trecho.core.dates import PartialDate
from trecho.register.figuring.groups import groups
from trecho.register.figuring.weighing import Scales

TODAY = PartialDate("2026-04-01")


def test_groups_are_parts_of_everything_and_reach_no_more_than_their_members(weighed: Scales) -> None:
    for stretch in groups(weighed, TODAY).stretches:
        for one in stretch.groups:
            assert one.activities <= stretch.everything.activities
            assert one.money <= stretch.everything.money
            assert one.with_amount <= one.activities


def test_the_forums_small_islands_are_sixteen(weighed: Scales) -> None:
    whole = groups(weighed, TODAY).stretches[0]
    islands = next(one for one in whole.groups if one.group == "SIDS")
    assert islands.members == 16
    assert 0 < len(islands.reached) <= 16


def test_every_member_has_a_line_of_proof_and_the_least_reported_are_marked(weighed: Scales) -> None:
    lines = {one.member: one for one in groups(weighed, TODAY).equity}
    assert len(lines) == 33
    assert lines["BLZ"].little
    assert not lines["BRA"].little
