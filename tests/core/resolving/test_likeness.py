"""Grounds for and against a pair."""

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.activity import Activity
from trecho.core.resolving.likeness import days_apart, grounds
from trecho.core.resolving.tongue import rarity, words_of


def values(left: Activity, right: Activity) -> dict[str, float]:
    every = [MINE, MINE_AGAIN, SCHOOL, *OTHERS, left, right]
    rare = rarity(words_of(each) for each in every)
    return {each.ground: each.value for each in grounds(left, right, (words_of(left), words_of(right)), rare)}


def test_one_undertaking_shares_rare_words() -> None:
    same, other = values(MINE, MINE_AGAIN), values(MINE, SCHOOL)
    assert same["words"] > other["words"]
    assert same["contained"] > other["contained"]
    assert (same["giver"], same["sector"], same["kind"], same["same-sum"]) == (1, 1, 1, 0)


def test_grounds_do_not_depend_on_the_order() -> None:
    assert values(MINE, MINE_AGAIN) == values(MINE_AGAIN, MINE)


def test_days_between_coarse_dates_are_the_fewest_possible() -> None:
    assert days_apart(deed("a", "A", "2013"), deed("b", "B", "2013-07-01")) == 0
    assert days_apart(deed("a", "A", "2012"), deed("b", "B", "2013-01-02")) == 2
