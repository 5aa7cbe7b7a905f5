"""Verdicts: rejections lower, acceptances raise, the effect on others is told."""

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.link import Grade
from trecho.core.matching.verdicts import Verdict, chances_of, effect, features_of, ranking, relearnt
from trecho.reference.matching_weights import weights

ROAD = deed("A bank finances the northern highway project")
MASKS = deed("The embassy donates masks to the hospital", id="d:2")


def verdict(one: int, grade: int) -> Verdict:
    return Verdict(deed=ROAD, commitment=one, grade=Grade(grade))


def test_without_verdicts_nothing_changes() -> None:
    assert relearnt([], PLAN, weights()) == weights()


def test_rejections_lower_the_chance_of_such_pairs() -> None:
    before = weights()
    after = relearnt([verdict(0, 0)] * 30, PLAN, before, 1.0)
    features = features_of([ROAD], PLAN, before)
    assert chances_of(features, after)[0][0, 0] < chances_of(features, before)[0][0, 0]


def test_ranking_is_perfect_where_the_accepted_link_comes_first() -> None:
    assert ranking([verdict(0, 2)], PLAN, weights()) == 1
    assert ranking([], PLAN, weights()) == 0


def test_the_effect_is_told_on_verdicts_not_learnt_from() -> None:
    told = effect([verdict(0, 2)], [Verdict(deed=MASKS, commitment=2, grade=Grade.DIRECT)], PLAN, weights())
    assert (told.verdicts, told.held_out) == (1, 1)
    assert told.loss_before > 0
