"""The river of a promise, from what was announced over plans and speeches."""

from typing import Any

from tests.core.assessing.before_after import PLAN_2019, RULES, card, proof
from tests.core.assessing.test_running import FACTS_OF_SIDES, OFFER, run
from trecho.core.activity import Quantity
from trecho.core.announcement import Announcement
from trecho.core.assessing.rivers import placed, rivers
from trecho.core.assessment import Flag
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Account
from trecho.core.facts import Facts
from trecho.core.rule_card import RuleCard
from trecho.reference.units import units


def told(
    name: str, plan: str, quantity: int, unit: str, day: str, start: str | None = None, end: str | None = None
) -> Announcement:
    return Announcement(
        id=name,
        plan=plan,
        announced_on=PartialDate(day),
        quantity=Quantity(value=quantity, unit=unit),
        start=PartialDate(start) if start else None,
        end=PartialDate(end) if end else None,
    )


ANNOUNCED = (
    told("s1", "p-2015", 6000, "government scholarships", "2014-07", "2015", "2019"),
    told("s2", "p-2019", 6000, "government scholarships", "2018-01", "2019", "2021"),
    told("l1", "p-2015", 1000, "young leaders trained", "2014-07", "2015", "2024"),
    told("l2", "p-2019", 1000, "young leaders trained", "2018-01"),
)
TOTAL = Account(id="t", low=12001, unit="scholarship holders", said_on=PartialDate("2022"))


def pledge(quantity: int, unit: str, **more: Any) -> RuleCard:
    return card(need=quantity, unit=unit, pledge="p-2019/VII.1#1", **more)


def test_a_repeated_target_runs_on_its_first_clock() -> None:
    leaders = pledge(1000, "young leaders")
    (found,) = placed([leaders], rivers([leaders], ANNOUNCED, (), units(), RULES))
    assert (found.lineage, found.clock) == ("l1", Period(PartialDate("2015"), PartialDate("2024")))


def test_a_new_period_is_a_new_target_of_the_same_lineage() -> None:
    offer = pledge(6000, "becas del gobierno")
    (found,) = placed([offer], rivers([offer], ANNOUNCED, (), units(), RULES))
    assert (found.lineage, found.clock) == ("s1", PLAN_2019)


def test_a_person_s_card_keeps_its_clock() -> None:
    leaders = pledge(1000, "young leaders", author="person:ana")
    assert placed([leaders], rivers([leaders], ANNOUNCED, (), units(), RULES)) == (leaders,)


def test_nothing_announced_changes_nothing() -> None:
    assert placed([pledge(6000, "scholarships")], rivers([], (), (), units(), RULES)) == (pledge(6000, "scholarships"),)
    assert proof("a").activity == "a"


def test_a_total_that_mirrors_the_lineage_flags_its_pledge() -> None:
    facts = Facts(sides=FACTS_OF_SIDES, announcements=ANNOUNCED, totals=(TOTAL,))
    (found,) = run([OFFER], [], [], facts=facts)
    assert (Flag.MIRROR_OF_PROMISE in found.flags, found.n_claimed) == (True, 0)
    (without,) = run([OFFER], [], [], facts=Facts(sides=FACTS_OF_SIDES, announcements=ANNOUNCED))
    assert without.flags == ()
