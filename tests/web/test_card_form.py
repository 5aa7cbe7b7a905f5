"""A card goes through its form unchanged; what does not fit is named."""

import pytest

from trecho.core.activity import ActivityKind, Rung
from trecho.core.dates import PartialDate, Period
from trecho.core.noun import Nonsense
from trecho.core.pledge import Comparator, PledgeKind
from trecho.core.rule_card import Act, Goal, Protocol, RuleCard, UnitTest
from trecho.core.trouble import Trouble
from trecho.web.card_form import card_from, fields_of

CARDS = (
    RuleCard(
        pledge="f/I.1#1",
        kind=PledgeKind.QUANTIFIED,
        clock=Period(PartialDate("2019"), PartialDate("2021-06")),
        goal=Goal(quantity=6000, need=5999.5, unit="places", comparator=Comparator.AT_LEAST, annual=True, strict=True),
        unit_test=UnitTest(
            givers=("CHN",),
            receivers=("COL", "PER"),
            kinds=(ActivityKind.TRAINING,),
            units=("places",),
            act=Act.AWARDED,
        ),
        months_of_grace=12,
        conditions=("if funds allow", "where feasible"),
        protocol=Protocol(sorts=("news",), languages=("es",)),
        lineage="standing",
        actor="china",
    ),
    RuleCard(
        pledge="f/I.1#2",
        kind=PledgeKind.MONEY,
        goal=Goal(quantity=1.5e9, need=None, unit="", currency="USD"),
        deciding_rung=Rung.M2,
    ),
    RuleCard(pledge="f/I.2#1", kind=PledgeKind.EVENT, mechanism="the forum", edition=3, expected=2, increase=True),
    RuleCard(pledge="f/I.3#1", kind=PledgeKind.EFFORT, members=("BRB",), listed=("ports",), places=("Lima",)),
)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.pledge)
def test_through_the_form_and_back_nothing_changes(card: RuleCard) -> None:
    found = card_from(fields_of(card), card)
    assert found == card
    assert found.version == card.version


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"months_of_grace": "a year"}, "whole number"),
        ({"goal-need": "many"}, "no number"),
        ({"goal-currency": "dollars"}, "ISO 4217"),
        ({"goal-quantity": ""}, "needs a figure"),
        ({"clock-end": ""}, "first and the last"),
        ({"clock-end": "2018"}, "before it starts"),
        ({"test-receivers": "Colombia"}, "three letters"),
        ({"test-kinds": "miracle"}, "miracle"),
        ({"kind": "Z"}, "Z"),
    ],
)
def test_what_does_not_fit_is_named(changes: dict[str, str], told: str) -> None:
    with pytest.raises((Trouble, Nonsense), match=told):
        card_from({**fields_of(CARDS[0]), **changes}, CARDS[0])
