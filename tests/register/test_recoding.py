"""Codings by persons hold instead of the program's; two who differ are a contradiction until a coordinator decides."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from trecho.core.noun import Nonsense
from trecho.core.permissions import Person, Role
from trecho.core.pledge import Coding, Mention, Pledge, PledgeKind, Strength
from trecho.register.recoding import Sheet, adjudicate, agreement, code, sheet_of, sheets
from trecho.store import search

pytestmark = pytest.mark.usefixtures("case_register")
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
ONE = "celac-china-2019/I.2"
ANA, RUI = (Person(name=name, roles=(Role.REVIEWER,)) for name in ("ana", "rui"))
EVA = Person(name="eva", roles=(Role.COORDINATOR,))
PLEDGE = Pledge(verb="hold", strength=Strength.FIRM, actor="both", object="the forum", kind=PledgeKind.EVENT)
CODING = Coding(pledges=(PLEDGE,), checkability=2)


def sheet() -> Sheet:
    found = sheet_of(ONE)
    assert found is not None
    return found


def holds() -> Coding | None:
    found = search.commitment(ONE)
    return found.coding if found else None


def test_two_coders_and_a_coordinator() -> None:
    other = replace(CODING, checkability=1)
    code(sheet(), CODING, ANA, NOON)
    assert holds() == CODING
    assert sheet().shown_to(RUI) == sheet().shown_to(EVA) == ()
    assert [one.author for one in sheet().shown_to(ANA)] == ["person:ana"]
    code(sheet(), other, RUI, NOON + timedelta(minutes=1))
    assert len(sheet().shown_to(ANA)) == 2
    assert sheet().differing == ("checkability",)
    found = agreement(sheets("celac-china-2019"))
    assert (found["verb"].same, found["checkability"].same) == (1, 0)
    assert len(search.contradictions(subject=f"commitment:{ONE}")) == 1
    adjudicate(sheet(), CODING, EVA, NOON + timedelta(minutes=2), "a yes or a no")
    assert holds() == CODING
    assert sheet().settled
    assert {one.state for one in search.contradictions(subject=f"commitment:{ONE}")} == {"resolved"}


def test_coding_again_replaces_ones_own() -> None:
    code(sheet(), CODING, ANA, NOON)
    code(sheet(), replace(CODING, checkability=0), ANA, NOON + timedelta(minutes=1))
    code(sheet(), CODING, ANA, NOON + timedelta(minutes=2))
    assert holds() == CODING
    assert len(sheet().codings) == 1
    assert search.contradictions(subject=f"commitment:{ONE}") == ()


def test_words_that_do_not_stand_in_the_text_are_refused() -> None:
    with pytest.raises(Nonsense, match="does not stand"):
        code(sheet(), replace(CODING, conditions=(Mention(value="x", span="when pigs fly"),)), ANA, NOON)
    assert holds() is None
    assert sheet_of("celac-china-2019/X.99") is None
