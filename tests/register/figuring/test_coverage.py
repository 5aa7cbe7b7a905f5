from tests.register.figuring.conftest import TODAY
from trecho.core.assessing.capture_recapture import Refusal
from trecho.register.figuring.coverage import lists_at_hand, missing
from trecho.register.figuring.weighing import Scales


def test_nobody_reviewed_the_overlap_so_no_number_is_printed(weighed: Scales) -> None:
    told = missing(weighed, TODAY)
    assert told.compared
    for one in told.compared:
        assert one.found.total is None
        assert Refusal.RESOLUTION_UNSURE in one.found.refusals


def test_lists_hold_deeds_and_their_overlap_is_no_longer_than_either(weighed: Scales) -> None:
    lists = lists_at_hand(weighed)
    assert {"giver", "receiver", "media"} <= set(lists)
    assert all(deeds <= set(weighed.records) for deeds in lists.values())
    for one in missing(weighed, TODAY).compared:
        assert one.found.recaptured <= min(one.sizes)


def test_an_open_period_is_refused_for_being_open(weighed: Scales) -> None:
    reasons = {one.plan: set(one.found.refusals) for one in missing(weighed, TODAY).compared}
    assert Refusal.OPEN_PERIOD in reasons["celac-china-2025"]
    assert Refusal.OPEN_PERIOD not in reasons["celac-china-2019"]


def test_without_a_log_silence_is_no_finding(weighed: Scales) -> None:
    for one in missing(weighed, TODAY).quiet:
        assert not one.searched.met
        assert one.not_done is None
        assert 0 < one.own_side <= one.members == 33
