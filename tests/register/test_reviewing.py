"""Verdicts by the reviewing desk: kept, settled, taken back, and each time the commitment is assessed again."""

from datetime import UTC, datetime, timedelta

import pytest

from trecho.core.judgement import Verdict
from trecho.core.link import Link, LinkState
from trecho.core.permissions import Person, Role
from trecho.core.trouble import Trouble
from trecho.register.carrying_on import propose
from trecho.register.reviewing import desk_of, give_to_second, judge, link_between, take_back
from trecho.store import search

pytestmark = pytest.mark.usefixtures("case_register")
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
ANA, RUI = (Person(name=name, roles=(Role.REVIEWER,)) for name in ("ana", "rui"))
EVA = Person(name="eva", roles=(Role.COORDINATOR,))


def at(minute: int) -> datetime:
    return NOON + timedelta(minutes=minute)


def now(link: Link) -> LinkState:
    return link_between(link.activity, link.commitment).state


def test_from_the_first_verdict_to_a_coordinators() -> None:
    plan = search.plan("celac-china-2019")
    assert plan is not None
    propose(plan, NOON)
    before = desk_of(ANA)
    assert before.judged == 0
    assert before.total == len(before.waiting) > 100
    assert before.waiting[0].worth >= before.waiting[-1].worth
    link = before.waiting[0].link

    judge(link, Verdict.ACCEPT, ANA, at(1), grade=2, reason="names it")
    assert now(link) is LinkState.ACCEPTED

    assert give_to_second([(link.activity, link.commitment)], ANA, at(2)) == 1
    assert give_to_second([(link.activity, link.commitment)], ANA, at(3)) == 0
    assert now(link) is LinkState.PROPOSED
    assert link.activity in {one.link.activity for one in desk_of(RUI).waiting}
    judge(link, Verdict.REJECT, RUI, at(4))
    assert now(link) is LinkState.UNSURE
    assert len(desk_of(EVA).disputed) == 1
    assert desk_of(EVA).agreement.things == 1

    judge(link, Verdict.REJECT, EVA, at(5), reason="another programme")
    assert now(link) is LinkState.REJECTED
    assert desk_of(EVA).disputed == ()
    take_back(EVA, at(6))
    assert now(link) is LinkState.UNSURE
    take_back(RUI, at(7), desk_of(RUI).mine[0][1].claim)
    with pytest.raises(Trouble, match="no verdict of yours"):
        take_back(RUI, at(8))


def test_only_links_that_are_there_can_be_judged() -> None:
    with pytest.raises(Trouble, match="is no link"):
        link_between("celac-china/D059", "celac-china-2019/I.1")
