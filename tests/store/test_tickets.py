"""One-time links: their words are never kept, they end, and work once."""

from datetime import UTC, datetime, timedelta

import pytest

from trecho.core.permissions import Role
from trecho.core.trouble import Trouble
from trecho.store import tickets
from trecho.store.models_people import TicketRow
from trecho.store.tickets import Sort

pytestmark = pytest.mark.usefixtures("part_register")


def invited(name: str = "kim") -> str:
    return tickets.issue(Sort.INVITATION, name, by="eva", role=Role.FOCAL_POINT, country="JAM")


def test_a_link_works_once_with_what_its_maker_fixed() -> None:
    words = invited()
    assert not TicketRow.objects.filter(digest__contains=words).exists()
    used = tickets.use(words)
    assert (used.name, used.role, used.country, used.made_by) == ("kim", Role.FOCAL_POINT, "JAM", "eva")
    assert tickets.ticket_of(words) is None
    with pytest.raises(Trouble, match="used already"):
        tickets.use(words)


def test_a_link_ends_by_time_by_hand_and_by_the_next_one() -> None:
    old, words = invited(), invited()
    assert tickets.ticket_of(old) is None
    ticket = tickets.ticket_of(words)
    assert ticket is not None
    assert tickets.is_awaited("KIM")
    assert tickets.withdraw(ticket.id) is not None
    assert tickets.withdraw(ticket.id) is None
    assert tickets.ticket_of(words) is None
    late = invited()
    TicketRow.objects.update(ends_at=datetime.now(UTC) - timedelta(seconds=1))
    assert tickets.ticket_of(late) is None
    with pytest.raises(Trouble):
        tickets.use(late)
    assert not tickets.is_awaited("kim")


@pytest.mark.parametrize("words", ["", "x", "a" * 5000])
def test_words_that_are_none_lead_nowhere(words: str) -> None:
    invited()
    assert tickets.ticket_of(words) is None
    assert tickets.withdraw(words) is None


def test_invitations_are_listed_with_what_became_of_them() -> None:
    tickets.use(invited("kim"))
    invited("tom")
    tickets.issue(Sort.PASSWORD, "lin", by="root")
    assert [(one.name, one.is_open) for one in tickets.invitations()] == [("tom", True), ("kim", False)]
