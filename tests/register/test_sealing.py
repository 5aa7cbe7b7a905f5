"""A sealed card measures instead of the proposed one; every version stays in sight with the verdicts before it."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from trecho.core.claim import Author
from trecho.core.judgement import Verdict
from trecho.core.permissions import Person, Role
from trecho.core.pledge import Coding, Pledge, PledgeKind, Strength, Target
from trecho.core.trouble import Trouble
from trecho.register.recoding import code, sheet_of
from trecho.register.sealing import Yardstick, cards_in_force, seal, yardstick_of, yardsticks
from trecho.store import search, shelf

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
PLAN = "celac-china-2019"
PLEDGE = f"{PLAN}/VII.7#1"
ANA = Person(name="ana", roles=(Role.REVIEWER,))
EVA = Person(name="eva", roles=(Role.COORDINATOR,))


@pytest.fixture(autouse=True)
def coded(case_register: str) -> None:  # noqa: ARG001  (opens the register)
    sheet = sheet_of(f"{PLAN}/VII.7")
    assert sheet is not None
    span = "6,000 government scholarships"
    pledge = Pledge(
        verb="offer", strength=Strength.FIRM, actor="china", object="scholarships", kind=PledgeKind.QUANTIFIED
    )
    target = Target(quantity=6000, unit="scholarships", span=sheet.text[: len(span)])
    code(sheet, Coding(pledges=(pledge,), targets=(target,), checkability=3), ANA, NOON - timedelta(hours=1))


def yardstick() -> Yardstick:
    found = yardstick_of(PLEDGE)
    assert found is not None
    return found


def version_in_results() -> str:
    return next(one.rule_card_version for one in search.assessments(PLAN) if one.pledge_id == PLEDGE)


def test_sealing_again_takes_the_former_card_back_and_keeps_it_in_sight() -> None:
    before = yardstick()
    assert before.standing is None
    assert before.card == before.proposed
    assert before.proposed.goal is not None
    assert [one.id for one in yardsticks(PLAN, before.commitment.id)] == [PLEDGE]
    strict = replace(before.proposed, months_of_grace=0)
    seal(before, strict, ANA, NOON, "")
    sealed = yardstick()
    assert sealed.card.version == strict.version == version_in_results()
    assert (sealed.card.author, str(sealed.card.fixed_on)) == ("person:ana", "2026-05-04")
    assert sealed.differing == ("months_of_grace",)
    shelf.judge(
        "celac-china/D059",
        sealed.commitment.id,
        Verdict.ACCEPT,
        person=Author("person:eva"),
        recorded_at=NOON + timedelta(minutes=1),
        grade=2,
    )
    seal(sealed, replace(strict, months_of_grace=24), EVA, NOON + timedelta(minutes=2), "works need longer")
    last, first = yardstick().seals
    assert (last.holds, last.verdicts, last.card.replaces) == (True, 1, strict.version)
    assert (first.holds, first.verdicts) == (False, 0)
    assert last.reason == "works need longer"
    assert version_in_results() == last.card.version
    plan = search.plan(PLAN)
    assert plan is not None
    then = cards_in_force(plan, (sealed.commitment,), NOON + timedelta(minutes=1))
    assert then[PLEDGE].months_of_grace == 0
    assert search.contradictions(subject=f"rule-card:{PLEDGE}") == ()


def test_the_same_card_twice_and_a_change_without_a_reason_are_refused() -> None:
    seal(yardstick(), yardstick().proposed, ANA, NOON, "")
    with pytest.raises(Trouble, match="this very card"):
        seal(yardstick(), yardstick().proposed, EVA, NOON, "again")
    with pytest.raises(Trouble, match="say why"):
        seal(yardstick(), replace(yardstick().proposed, months_of_grace=1), EVA, NOON, "")
    assert len(yardstick().seals) == 1
    assert yardstick_of("celac-china-2019/X.99#1") is None
    assert yardsticks("no-such-plan") == ()
