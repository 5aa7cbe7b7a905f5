"""What two activities are to one another."""

import pytest
from msgspec.structs import replace

from tests.core.resolving.deeds import MINE, deed
from trecho.core.activity import Activity, ActivityKind, Rung
from trecho.core.resolving.relation import Relation, relation_of
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge


def between(left: Activity, right: Activity) -> Relation:
    return relation_of(told_of(left, knowledge()), told_of(right, knowledge()))


def gift(title: str, day: str) -> Activity:
    return replace(deed("g" + day, title, day), kind=ActivityKind.DONATION)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Loan for Phase I of the Safe City Project", "Loan for Phase 2 of the Safe City Project", "edition"),
        ("First tranche of the loan to CGC", "Second tranche of the loan to CGC", "step"),
        ("CDB's share of the loan for Belgrano Cargas", "ICBC's share of the loan for Belgrano Cargas", "step"),
        ("Dalian II Road", "Dalian III Road", "edition"),
    ],
)
def test_numbers_tell_phases_from_tranches(one: str, other: str, relation: str) -> None:
    assert between(deed("a", one), deed("b", other)) == relation


def test_gifts_come_again_loans_go_on() -> None:
    assert between(gift("Books for the library", "2011"), gift("Books for the library", "2012")) == "edition"
    assert between(gift("Masks", "2020-03-30"), gift("Masks and gowns", "2020-04-02")) == "step"
    stone = replace(gift("National Library", "2022-02-03"), rung=Rung.M3)
    opened = replace(gift("National Library", "2023-11-14"), rung=Rung.M5)
    assert between(stone, opened) == "step"
    assert between(deed("a", "Loan for the mine", "2011"), deed("b", "Loan for the mine", "2013")) == "step"


def test_two_sources_of_one_deed_unless_their_sums_differ() -> None:
    again = deed("b", "Toromocho Copper Mine: $2 billion of China Eximbank", "2010-12-05", source="two")
    assert between(MINE, again) is Relation.SAME
    assert between(MINE, deed("b", "Toromocho Copper Mine", "2010-12-05", source="two", value=900)) is Relation.STEP


def test_parts_of_a_line() -> None:
    assert between(MINE, replace(deed("b", "Toromocho"), parent=MINE.id)) is Relation.PART
    assert between(MINE, replace(deed("b", "Line for mines"), covers=("x",))) is Relation.PART


def test_a_deed_that_says_it_belongs_to_the_other() -> None:
    visit = deed("a", "Nineteen agreements of a state visit", "2018-12-03")
    treaty = replace(
        deed("b", "Extradition", "2018-12-03"), description={"en": "One of the 19 instruments of the visit"}
    )
    assert between(visit, treaty) is Relation.PART
