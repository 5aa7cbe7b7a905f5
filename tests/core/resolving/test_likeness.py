"""Grounds for and against a pair."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.activity import Activity, Actor, Amount, Quantity, Rung
from trecho.core.dates import PartialDate
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.likeness import Ground, days_apart, grounds, way_of
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge


def found(left: Activity, right: Activity) -> dict[str, Ground]:
    every = [told_of(each, knowledge()) for each in (MINE, MINE_AGAIN, SCHOOL, *OTHERS, left, right)]
    common = Commonness(every)
    return {each.ground: each for each in grounds(every[-2], every[-1], common)}


def test_one_undertaking_shares_rare_words() -> None:
    same, other = found(MINE, MINE_AGAIN), found(MINE, SCHOOL)
    for ground in ("contained", "names"):
        assert same[ground].value > other[ground].value, ground
    assert "toromocho" in same["names"].left
    assert same["other-names"].value < other["other-names"].value == 1
    assert (other["other-names"].left, other["other-names"].right) != ("", "")


def test_grounds_do_not_depend_on_the_order() -> None:
    assert {n: g.value for n, g in found(MINE, MINE_AGAIN).items()} == {
        n: g.value for n, g in found(MINE_AGAIN, MINE).items()
    }


def test_one_sum_in_one_currency_or_two() -> None:
    assert found(MINE, deed("b", "Toromocho"))["same-sum"].value == 1
    assert found(MINE, deed("b", "Toromocho", value=9))["same-sum"].value == 0
    assert found(MINE, paid("b", 33, "CNY"))["same-sum"].value == 1  # of 2010: 6.65 yuan for a dollar
    assert found(MINE, paid("b", 50, "CNY"))["same-sum"].value == 0


def paid(name: str, value: int, currency: str) -> Activity:
    amount = Amount(rung=Rung.M2, value=Decimal(value), currency=currency, date=PartialDate("2010-12-01"))
    return replace(MINE, id=name, amounts=(amount,))


def test_who_takes_part_in_both() -> None:
    def by(name: str, who: str, title: str = "Copper") -> Activity:
        return replace(deed(name, title), actors=(Actor(role="implementer", name=who),))

    shared = found(by("a", "COSCO Shipping Ports"), by("b", "COSCO; Volcan"))
    assert (shared["actor"].left, shared["actor"].value > 0.7) == ("cosco", True)
    assert found(by("a", "COSCO"), by("b", "Volcan"))["actor"].value == 0
    assert found(by("a", "COSCO"), by("b", "Volcan", "Terminal of COSCO"))["actor-told"].value > 0.7


def test_one_thing_that_few_records_are_about() -> None:
    one, other = deed("a", "Credit for the airport"), deed("b", "Aeropuerto: works")
    assert found(one, replace(other, title={"es": "Aeropuerto de Tacna"}))["thing"].value == 1
    assert found(one, deed("b", "Copper mine"))["thing"].value == 0


@pytest.mark.parametrize(
    ("early", "late", "way"),
    [
        (("2013-01", Rung.M2), ("2015-06", Rung.M5), "onward"),
        (("2013-01", Rung.M5), ("2015-06", Rung.M2), "backward"),
        (("2013-01", Rung.M2), ("2015-06", Rung.M2), "again"),
        (("2013-01-05", Rung.M2), ("2013-01-12", Rung.M2), ""),
        (("2013-01", Rung.X), ("2015-06", Rung.M3), "onward"),
    ],
)
def test_which_way_an_undertaking_goes(early: tuple[str, Rung], late: tuple[str, Rung], way: str) -> None:
    one, other = (
        told_of(replace(deed(name, "Port", day), rung=rung), knowledge())
        for name, (day, rung) in (("a", early), ("b", late))
    )
    assert way_of(one, other) == way_of(other, one) == way


def test_lots_of_one_thing_are_counted_apart() -> None:
    def lot(name: str, count: int, rung: Rung = Rung.M2) -> Activity:
        return replace(deed(name, "Buses"), quantity=(Quantity(value=count, unit="buses"),), rung=rung)

    assert found(lot("a", 500), lot("b", 548))["other-count"].value == 1
    assert found(lot("a", 500), lot("b", 500))["other-count"].value == 0
    later = replace(lot("b", 250, Rung.M5), dates={"end": PartialDate("2013-09")})
    assert found(lot("a", 500), later)["other-count"].value == 0


@pytest.mark.parametrize(
    ("language", "whole", "story"),
    [
        ("en", "Cooperation package for El Salvador", "Gift of wells, part of the 500 mn dollar package"),
        ("es", "Paquete de cooperación no reembolsable", "Forma parte del paquete de 2019"),
        ("pt", "Pacote de cooperação", "A obra faz parte do pacote anunciado"),
        ("fr", "Enveloppe de coopération", "Fait partie de l'enveloppe annoncée"),
        ("zh", "合作一揽子方案", "该项目属于一揽子方案的一部分"),
    ],
)
def test_what_says_that_it_is_part_of_a_whole(language: str, whole: str, story: str) -> None:
    one = replace(deed("a", "", "2012-01"), title={language: whole})
    part = replace(deed("b", "", "2013-01"), title={language: "Ilopango"}, description={language: story})
    assert found(one, part)["part-told"].value == 1
    late = replace(one, dates={"signed": PartialDate("2019-01-01")})
    assert found(late, part)["part-told"].value == 0


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
