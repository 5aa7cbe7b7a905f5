import pytest

from tests.register.figuring.conftest import TODAY
from trecho.register.figuring.grades import graded_plans


@pytest.mark.usefixtures("samples")
def test_scores_come_in_four_variants_with_what_they_rest_on() -> None:
    (one,) = graded_plans(TODAY)
    assert one.plan == "celac-china-2019"
    assert one.scores.verified_strict.scored > one.scores.verified_cautious.scored
    assert one.scores.verified_strict.total == one.standing.total == 10
    assert one.scores.gap is not None


@pytest.mark.usefixtures("samples")
def test_what_proposals_would_give_is_a_score_of_its_own() -> None:
    (one,) = graded_plans(TODAY)
    assert one.provisional.verified_cautious.scored > one.scores.verified_cautious.scored


@pytest.mark.usefixtures("samples")
def test_every_pledge_has_one_word_by_each_yardstick() -> None:
    (one,) = graded_plans(TODAY)
    for row in one.yardsticks:
        assert sum(row.verified.values()) == sum(row.claimed.values()) == one.standing.total


@pytest.mark.usefixtures("samples")
def test_a_status_that_one_source_holds_up_hangs_on_it() -> None:
    (one,) = graded_plans(TODAY)
    for row in one.hanging:
        assert not row.provisional
        assert all(flip.status is not flip.without for flip in row.flips)
