"""A rule card is sealed by what it measures."""

import pytest
from msgspec.structs import replace

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Goal, RuleCard

CARD = RuleCard(
    pledge="celac-china-2019/I.2#2", kind=PledgeKind.QUANTIFIED, goal=Goal(quantity=200, need=201, unit="members")
)


def test_its_commitment() -> None:
    assert CARD.commitment == "celac-china-2019/I.2"


def test_changing_what_it_measures_makes_a_new_version() -> None:
    assert replace(CARD, months_of_grace=12).version != CARD.version


def test_who_wrote_it_and_when_does_not() -> None:
    assert replace(CARD, author="person:ana", fixed_on=PartialDate("2026"), replaces="x").version == CARD.version


@pytest.mark.parametrize(
    ("field", "value"), [("pledge", "celac-china-2019/I.2"), ("goal", None), ("months_of_grace", -1)]
)
def test_a_card_that_cannot_measure_is_refused(field: str, value: object) -> None:
    with pytest.raises(Nonsense):
        replace(CARD, **{field: value})


def test_one_figure_written_two_ways_is_one_seal() -> None:
    whole = replace(CARD, goal=Goal(quantity=6000, need=6000, unit="places"))
    assert replace(CARD, goal=Goal(quantity=6000.0, need=6000.0, unit="places")).version == whole.version


def test_two_cards_differ_in_what_they_measure_alone() -> None:
    other = replace(CARD, months_of_grace=CARD.months_of_grace + 1, author="person:ana")
    assert CARD.differing(other) == ("months_of_grace",)
    assert CARD.differing(replace(CARD, author="person:ana")) == ()
