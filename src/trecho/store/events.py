"""The log of what happened to accounts and what people did: only ever added to, and counted for the brakes on repetition."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from trecho.store.models_people import EventRow
from trecho.store.plain_text import encoded


class Event(StrEnum):
    """What may happen; the words are the log's own and do not change."""

    SIGNED_IN = "signed in"
    SIGN_IN_FAILED = "sign-in failed"
    CODE_FAILED = "code failed"
    LOCKED = "locked"
    SIGNED_OUT = "signed out"
    PASSWORD_CHANGED = "password changed"  # noqa: S105  (the name of an event)
    PASSWORD_FAILED = "password not confirmed"  # noqa: S105  (the name of an event)
    PASSWORD_LINK = "link for a new password"  # noqa: S105  (the name of an event)
    PASSWORD_ASKED = "new password asked for"  # noqa: S105  (the name of an event)
    FACTOR_SET = "second factor set up"
    FACTOR_REMOVED = "second factor removed"
    CODES_MADE = "recovery codes made"
    CODE_USED = "recovery code used"
    SESSIONS_ENDED = "sessions ended"
    EMAIL_CHANGED = "e-mail changed"
    TOKEN_MADE = "token made"  # noqa: S105  (the name of an event)
    TOKEN_WITHDRAWN = "token withdrawn"  # noqa: S105  (the name of an event)
    INVITED = "invited"
    INVITATION_WITHDRAWN = "invitation withdrawn"
    ACCOUNT_MADE = "account made"
    ROLES_CHANGED = "roles changed"
    ACCOUNT_CLOSED = "account closed"
    ACCOUNT_OPENED = "account opened again"
    EVIDENCE_SENT = "evidence sent"
    EVIDENCE_WITHDRAWN = "evidence withdrawn"
    EVIDENCE_ACCEPTED = "evidence accepted"
    EVIDENCE_RETURNED = "evidence returned"
    MATRIX_UPLOADED = "matrix uploaded"
    MATRIX_FILED = "matrix filed"
    SNAPSHOT_FROZEN = "snapshot frozen"


def note(
    kind: Event, *, by: str = "", about: str = "", address: str = "", at: datetime | None = None, **details: str
) -> None:
    """Adds one event: who did it (`by`), to whom or what (`about`), from which network address, with details."""
    EventRow.objects.create(
        at=at or datetime.now(UTC),
        kind=kind,
        by=by[:150],
        about=about[:300],
        address=address[:64],
        plain=encoded(details),
    )


def count_lately(
    kind: Event, *, hours: float, by: str | None = None, about: str | None = None, address: str | None = None
) -> int:
    """How many events of a kind there were in the last hours, by that person, about that thing, from that address."""
    rows = EventRow.objects.filter(kind=kind, at__gt=datetime.now(UTC) - timedelta(hours=hours))
    for name, value in (("by", by), ("about", about), ("address", address)):
        if value is not None:
            rows = rows.filter(**{name: value})
    return rows.count()
