"""Grounds for and against a pair."""

from msgspec.structs import replace

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.activity import Activity
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.likeness import Ground, days_apart, grounds
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge


def found(left: Activity, right: Activity) -> dict[str, Ground]:
    every = [told_of(each, knowledge()) for each in (MINE, MINE_AGAIN, SCHOOL, *OTHERS, left, right)]
    common = Commonness((each.countries, each.words) for each in every)
    return {each.ground: each for each in grounds(every[-2], every[-1], common)}


def test_one_undertaking_shares_rare_words() -> None:
    same, other = found(MINE, MINE_AGAIN), found(MINE, SCHOOL)
    for ground in ("contained", "telling", "phrase", "phrases", "names"):
        assert same[ground].value > other[ground].value, ground
    assert "toromocho" in same["names"].left
    assert (same["other-names"].value, other["other-names"].value) == (0, 1)
    assert (other["other-names"].left, other["other-names"].right) != ("", "")


def test_grounds_do_not_depend_on_the_order() -> None:
    assert {n: g.value for n, g in found(MINE, MINE_AGAIN).items()} == {
        n: g.value for n, g in found(MINE_AGAIN, MINE).items()
    }


def test_one_sum_counts_only_between_two_sources() -> None:
    assert found(MINE, deed("b", "Toromocho", source="two"))["same-sum-elsewhere"].value == 1
    assert found(MINE, deed("b", "Toromocho"))["same-sum-elsewhere"].value == 0


def test_a_record_that_names_the_other() -> None:
    named = found(MINE, replace(SCHOOL, related=("a",)))["mentioned"]
    assert (named.value, named.left, named.right) == (1, "", "a")
    assert found(MINE, SCHOOL)["mentioned"].value == 0


def test_a_name_that_only_the_description_tells() -> None:
    works = replace(deed("b", "Works begin at the copper mine"), description={"en": "The mine at Toromocho opens."})
    assert found(MINE, works)["told-names"].left == "toromocho"


def test_days_between_coarse_dates_are_the_fewest_possible() -> None:
    told = {day: told_of(deed(day, "A", day), knowledge()) for day in ("2012", "2013", "2013-07-01", "2013-01-02")}
    assert days_apart(told["2013"], told["2013-07-01"]) == 0
    assert days_apart(told["2012"], told["2013-01-02"]) == 2
