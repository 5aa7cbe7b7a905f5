"""Draft, right of reply, final."""

from datetime import date

import pytest

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.replying import (
    Correction,
    Phase,
    Publication,
    closes_on,
    corrections_in_order,
    may_become_final,
    phase,
)
from trecho.core.noun import Nonsense

SENT = Publication(pledge="p", drafted_on=date(2026, 1, 1), sent_on=date(2026, 1, 10))


@pytest.mark.parametrize(
    ("today", "at"),
    [
        (date(2026, 1, 5), Phase.DRAFT),
        (date(2026, 1, 10), Phase.OPEN_TO_REPLY),
        (date(2026, 1, 24), Phase.OPEN_TO_REPLY),
        (date(2026, 1, 25), Phase.OVERDUE),
    ],
)
def test_a_draft_can_be_answered_for_a_fortnight(today: date, at: Phase) -> None:
    assert phase(SENT, today, RULES.reply) is at
    assert may_become_final(SENT, today, RULES.reply) is (at is Phase.OVERDUE)


def test_a_final_stays_final() -> None:
    final = Publication(pledge="p", drafted_on=date(2026, 1, 1), sent_on=date(2026, 1, 10), final_on=date(2026, 2, 1))
    assert phase(final, date(2026, 3, 1), RULES.reply) is Phase.FINAL
    assert not may_become_final(final, date(2026, 3, 1), RULES.reply)
    assert closes_on(Publication(pledge="p", drafted_on=date(2026, 1, 1)), RULES.reply) == date(2026, 1, 15)


def test_nothing_is_final_before_it_could_be_answered() -> None:
    with pytest.raises(Nonsense):
        Publication(pledge="p", drafted_on=date(2026, 1, 1), final_on=date(2026, 2, 1))
    with pytest.raises(Nonsense):
        Publication(pledge="p", drafted_on=date(2026, 1, 2), sent_on=date(2026, 1, 1))


def test_corrections_are_listed_latest_first() -> None:
    first, second = (
        Correction(pledge="p", on=date(2026, month, 1), field="n_lo", before="1", after="2", reason="register read")
        for month in (1, 2)
    )
    assert corrections_in_order([first, second]) == (second, first)
