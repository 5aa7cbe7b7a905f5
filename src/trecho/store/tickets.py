"""One-time links: an invitation, or a new password. Only the hash of a link's words is kept; it ends, and works once."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from trecho.core.noun import Noun
from trecho.core.permissions import Role
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.store.models_people import TicketRow
from trecho.store.writing import writing


class Sort(StrEnum):
    """What a one-time link is for, with how long it holds."""

    INVITATION = "invitation"
    PASSWORD = "password"  # noqa: S105  (a sort of link)


HOLDS = {Sort.INVITATION: timedelta(days=7), Sort.PASSWORD: timedelta(hours=24)}


class Ticket(Noun, frozen=True, kw_only=True):
    """A one-time link without its words: for whom, by whom, until when, and what became of it."""

    id: str
    sort: Sort
    name: str
    email: str
    role: Role | None
    country: str | None
    made_by: str
    made_at: datetime
    ends_at: datetime
    used_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it would still let somebody in."""
        return self.used_at is None and self.withdrawn_at is None and self.ends_at > datetime.now(UTC)


def issue(
    sort: Sort, name: str, *, by: str, email: str = "", role: Role | None = None, country: str | None = None
) -> str:
    """A new link's words (256 bits, shown once); links of the same sort for the same name end."""
    words, now = secrets.token_urlsafe(32), datetime.now(UTC)
    with writing():
        TicketRow.objects.filter(sort=sort, name=name, used_at=None, withdrawn_at=None).update(withdrawn_at=now)
        TicketRow.objects.create(
            digest=_digest(words),
            sort=sort,
            name=name,
            email=email,
            role=role or "",
            country=country or "",
            made_by=by,
            made_at=now,
            ends_at=now + HOLDS[sort],
        )
    return words


def ticket_of(words: str) -> Ticket | None:
    """The open ticket that these words belong to; None where there is none, or none any more."""
    row = TicketRow.objects.filter(digest=_digest(words)).first() if words else None
    ticket = _ticket(row) if row else None
    return ticket if ticket and ticket.is_open else None


def use(words: str) -> Ticket:
    """Takes the ticket, once: call it in the transaction of what it allows. Raises Trouble where it holds no more."""
    now = datetime.now(UTC)
    fitting = TicketRow.objects.filter(digest=_digest(words), used_at=None, withdrawn_at=None, ends_at__gt=now)
    if fitting.update(used_at=now) != 1:
        raise Trouble(Sentence("link"), "was used already, was withdrawn or has run out", "ask for a new one")
    return _ticket(TicketRow.objects.get(digest=_digest(words)))


def withdraw(identifier: str) -> Ticket | None:
    """Ends an open ticket by its id; None where there is none."""
    row = TicketRow.objects.filter(digest__startswith=identifier, used_at=None, withdrawn_at=None).first()
    if row is None or len(identifier) < _ID:
        return None
    row.withdrawn_at = datetime.now(UTC)
    row.save(update_fields=["withdrawn_at"])
    return _ticket(row)


def invitations(limit: int = 200) -> tuple[Ticket, ...]:
    """The latest invitations, whatever became of them."""
    return tuple(_ticket(row) for row in TicketRow.objects.filter(sort=Sort.INVITATION).order_by("-made_at")[:limit])


def is_awaited(name: str) -> bool:
    """Whether an open invitation already bears this name."""
    rows = TicketRow.objects.filter(sort=Sort.INVITATION, name__iexact=name, used_at=None, withdrawn_at=None)
    return rows.filter(ends_at__gt=datetime.now(UTC)).exists()


_ID = 16  # digits of the hash that name a ticket on a page


def _ticket(row: TicketRow) -> Ticket:
    return Ticket(
        id=row.digest[:_ID],
        sort=Sort(row.sort),
        name=row.name,
        email=row.email,
        role=Role(row.role) if row.role else None,
        country=row.country or None,
        made_by=row.made_by,
        made_at=row.made_at,
        ends_at=row.ends_at,
        used_at=row.used_at,
        withdrawn_at=row.withdrawn_at,
    )


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
