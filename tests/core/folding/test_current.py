"""Which value holds: a person's, the better class, the more specific, the later stage; else an interval, contested."""

from decimal import Decimal

import pytest

from tests.ledgers import MOMENTS, RULES, SOURCES, claim_about
from trecho.core.claim import Claim, Code, Country, Moment, Number, Sum, Text, Value
from trecho.core.dates import PartialDate
from trecho.core.folding.current import Current, currents
from trecho.core.folding.standing import speakers_from

A, B, C = SOURCES


def said(attribute: str, value: Value, source: str, **other: str) -> Claim:
    return claim_about("activity:a", attribute, value, source=source, **other)  # type: ignore[arg-type]


def pupils(count: float, source: str, **other: str) -> Claim:
    return said("quantity.pupils", Number(count, "pupils"), source, **other)


def only(*claims: Claim, about: tuple[Claim, ...] = ()) -> Current:
    (current,) = currents(claims, speakers_from(about, RULES), RULES)
    return current


def kind_of(source: str, kind: str) -> Claim:
    return claim_about(f"source:{source}", "kind", Code("kind", kind))


def test_a_persons_word_stands_over_a_programs() -> None:
    machine, person = pupils(300, A), pupils(500, B, author="person:ana")
    found = only(machine, person)
    assert (found.value, found.losers, found.rule) == (Number(500, "pupils"), (machine.id,), "a person's judgement")
    assert found.contradictory
    assert not found.contested


def test_the_better_class_stands() -> None:
    found = only(pupils(300, A), pupils(500, B), about=(kind_of(A, "official-lac"), kind_of(B, "news")))
    assert found.value == Number(300, "pupils", 500)
    assert found.contested
    two_sides = (kind_of(A, "official-lac"), kind_of(C, "official-china"), kind_of(B, "news"))
    found = only(pupils(300, A), pupils(300, C), pupils(500, B), about=two_sides)
    assert (found.value, found.rule) == (Number(300, "pupils"), "better class")


def test_what_nothing_decides_is_an_interval_and_contested() -> None:
    found = only(pupils(38, A), pupils(40, B))
    assert (found.value, found.contested, found.contradictory) == (Number(38, "pupils", 40), True, True)


def test_small_differences_are_an_interval_without_a_contradiction() -> None:
    found = only(pupils(100, A), pupils(104, B))
    assert (found.value, found.contested, found.contradictory) == (Number(100, "pupils", 104), False, False)


def test_an_exact_date_fills_in_a_coarse_one() -> None:
    found = only(
        said("dates.signed", Moment(PartialDate("2019")), A), said("dates.signed", Moment(PartialDate("2019-05-02")), B)
    )
    assert (found.value, found.rule) == (Moment(PartialDate("2019-05-02")), "more specific")
    assert not found.contradictory


@pytest.mark.parametrize(
    ("first", "second", "contradict"),
    [("2019-05-01", "2019-05-31", False), ("2019-05-01", "2019-06-02", True), ("2019-12-31", "2020-01-01", True)],
)
def test_dates_contradict_from_31_days_or_across_years(first: str, second: str, contradict: bool) -> None:
    found = only(
        said("dates.start", Moment(PartialDate(first)), A), said("dates.start", Moment(PartialDate(second)), B)
    )
    assert found.contradictory is contradict


def test_the_later_stage_stands() -> None:
    found = only(
        said("status", Code("status", "completed"), A, said_on="2021"),
        said("status", Code("status", "signed"), B, said_on="2019-05"),
    )
    assert (found.value, found.rule) == (Code("status", "completed"), "later stage")


def test_an_author_who_reads_a_passage_again_replaces_what_it_read() -> None:
    first = pupils(300, A, author="program:gather@0.1")
    again = claim_about(
        "activity:a", "quantity.pupils", Number(310, "pupils"), source=A, author="program:gather@0.2", at=MOMENTS[1]
    )
    assert only(first, again).value == Number(310, "pupils")
    assert only(first, again).losers == (first.id,)


def test_money_in_one_currency_is_an_interval() -> None:
    found = only(
        said("amounts.M2-USD", Sum(Decimal(40), "USD", "M2"), A),
        said("amounts.M2-USD", Sum(Decimal(50), "USD", "M2"), B),
    )
    assert found.value == Sum(Decimal(40), "USD", "M2", high=Decimal(50))


def test_many_values_hold_side_by_side_and_words_by_language() -> None:
    claims = (
        said("countries", Country("ARG"), A),
        said("countries", Country("BRA"), B),
        said("title", Text("en", "A school"), A),
        said("title", Text("es", "Una escuela"), A),
        said("title", Text("en", "One school"), B),
    )
    found = currents(claims, speakers_from((), RULES), RULES)
    assert [current.attribute for current in found] == ["countries", "countries", "title", "title"]
    assert not any(current.contradictory for current in found)
