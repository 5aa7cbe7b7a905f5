"""The cards that coding makes."""

from typing import Any

import pytest

from tests.core.assessing.before_after import PLAN_2019, RULES
from trecho.core.activity import ActivityKind, Rung
from trecho.core.assessing.card import cards_of
from trecho.core.dates import PartialDate, Period
from trecho.core.pledge import Coding, Comparator, Mechanism, Mention, Pledge, PledgeKind, Strength, Target
from trecho.core.rule_card import Act, RuleCard
from trecho.reference.units import units

SIDES = {"china": ("CHN",), "celac": ("BRA", "PER")}


def pledge(verb: str, kind: PledgeKind, actor: str = "china", **more: Any) -> Pledge:
    return Pledge(verb=verb, strength=Strength.FIRM, actor=actor, object="x", kind=kind, **more)


def cards(*pledges: Pledge, **coding: Any) -> tuple[RuleCard, ...]:
    return cards_of("p/I.2", Coding(pledges=pledges, **coding), PLAN_2019, RULES, units(), sides=SIDES)


def test_an_offer_of_scholarships() -> None:
    target = Target(quantity=6000, unit="government scholarships", span="")
    (card,) = cards(pledge("offer", PledgeKind.QUANTIFIED), targets=(target,))
    assert (card.pledge, card.clock, card.months_of_grace) == ("p/I.2#1", PLAN_2019, 12)
    assert card.goal is not None
    assert (card.goal.need, card.unit_test.act, card.unit_test.givers) == (6000, Act.OFFERED, ("CHN",))
    assert (card.unit_test.receivers, card.members) == (("BRA", "PER"), ("BRA", "PER"))
    assert ActivityKind.SCHOLARSHIPS in card.unit_test.kinds


def test_each_target_and_mechanism_goes_to_the_pledge_whose_clause_holds_it() -> None:
    hold, invite = cards(
        pledge("hold", PledgeKind.EVENT, "both", start=0, end=50),
        pledge("invite", PledgeKind.QUANTIFIED, start=50, end=120),
        targets=(
            Target(
                quantity=200,
                unit="party members",
                comparator=Comparator.MORE_THAN,
                span="",
                start=70,
                end=90,
                start_year=2019,
                end_year=2020,
            ),
        ),
        mechanisms=(Mechanism(name="A Forum", kind="forum", recurrence="annual", start=10, end=20),),
    )
    assert (hold.mechanism, hold.expected, hold.goal) == ("A Forum", 3, None)
    assert invite.goal is not None
    assert (invite.goal.need, invite.clock) == (201, Period(PartialDate("2019"), PartialDate("2020")))


def test_up_to_is_an_act_and_a_line_without_amount_too() -> None:
    ceiling = Target(quantity=500, unit="places", comparator=Comparator.UP_TO, span="")
    assert cards(pledge("offer", PledgeKind.QUANTIFIED), targets=(ceiling,))[0].kind is PledgeKind.ACT
    assert cards(pledge("open", PledgeKind.MONEY))[0].kind is PledgeKind.ACT


@pytest.mark.parametrize(("verb", "rung"), [("open", Rung.M2), ("donate", Rung.M4)])
def test_money_is_decided_by_its_verb(verb: str, rung: Rung) -> None:
    money = Target(quantity=10**9, unit="credit", currency="USD", span="")
    assert cards(pledge(verb, PledgeKind.MONEY), targets=(money,))[0].deciding_rung is rung


def test_increase_needs_a_baseline_and_conditions_stay_with_their_clause() -> None:
    first, second = cards(
        pledge("intensify", PledgeKind.EFFORT, "both", start=0, end=40),
        pledge("promote", PledgeKind.EFFORT, "both", start=40, end=90),
        conditions=(Mention(value="subject to law", start=50, end=60), Mention(value="voluntary", start=95, end=99)),
    )
    assert (first.increase, second.increase) == (True, False)
    assert (first.conditions, second.conditions) == (("voluntary",), ("subject to law", "voluntary"))


def test_works_have_two_years_of_grace() -> None:
    (card,) = cards(pledge("build", PledgeKind.QUANTIFIED), targets=(Target(quantity=3, unit="hospitals", span=""),))
    assert card.months_of_grace == 24


def test_without_a_period_there_is_no_clock() -> None:
    (card,) = cards_of("p/I.2", Coding(pledges=(pledge("hold", PledgeKind.ACT),)), None, RULES, units())
    assert (card.clock, card.members) == (None, ())


def test_a_deadline_starts_with_the_plan() -> None:
    (card,) = cards(
        pledge("offer", PledgeKind.QUANTIFIED), targets=(Target(quantity=9, unit="x", span="", end_year=2020),)
    )
    assert card.clock == Period(PartialDate("2019"), PartialDate("2020"))


def test_a_short_unit_is_told_apart_by_its_object() -> None:
    invite = Pledge(
        verb="invite",
        strength=Strength.FIRM,
        actor="china",
        object="political party members to visit",
        kind=PledgeKind.QUANTIFIED,
    )
    (card,) = cards(invite, targets=(Target(quantity=200, unit="members", span=""),))
    assert card.unit_test.units == ("members", "political party members to visit")
    assert ActivityKind.VISIT in card.unit_test.kinds
