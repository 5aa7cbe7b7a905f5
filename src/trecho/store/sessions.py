"""Sessions in the register, each with its device and when it was last seen, so that their owner can end them."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as Rows

from trecho.core.noun import Noun
from trecho.store.models_people import VisitRow


class SessionStore(Rows):
    """Django's sessions in a table of our own, with copies of what their owner may see."""

    cache_key_prefix = "trecho.store.sessions"

    @classmethod
    def get_model_class(cls) -> type[VisitRow]:
        """The table."""
        return VisitRow

    def create_model_instance(self, data: Mapping[str, Any]) -> VisitRow:
        """The row of a session, with the copies."""
        row: VisitRow = super().create_model_instance(dict(data))  # type: ignore[assignment]  # (as above)
        row.account = int(data["_auth_user_id"]) if data.get("_auth_user_id") else None
        row.device = str(data.get("device", ""))[:80]
        row.address = str(data.get("address", ""))[:64]
        row.began_at, row.seen_at = _moment(data.get("began")), _moment(data.get("seen"))
        return row


class Visit(Noun, frozen=True, kw_only=True):
    """A session as its owner sees it; `id` is a hash, for the key itself would let anybody in."""

    id: str
    device: str
    address: str
    began_at: datetime | None
    seen_at: datetime | None
    is_this: bool


def visits_of(account: int, current: str | None) -> tuple[Visit, ...]:
    """The sessions of an account that still hold, the one last seen first; `current` is the key of this one."""
    rows = VisitRow.objects.filter(account=account, expire_date__gt=datetime.now(UTC))
    found = (
        Visit(
            id=_name(row.session_key),
            device=row.device,
            address=row.address,
            began_at=row.began_at,
            seen_at=row.seen_at,
            is_this=row.session_key == current,
        )
        for row in rows
    )
    return tuple(
        sorted(
            found, key=lambda visit: (visit.is_this, visit.seen_at or datetime.min.replace(tzinfo=UTC)), reverse=True
        )
    )


def end_visits(account: int, *, but: str | None = None, only: str = "") -> int:
    """Ends the sessions of an account: all, all but the one with that key, or `only` the one of that id; how many."""
    rows = VisitRow.objects.filter(account=account).exclude(session_key=but or "")
    ended = [row.session_key for row in rows if not only or _name(row.session_key) == only]
    VisitRow.objects.filter(session_key__in=ended).delete()
    return len(ended)


def sweep() -> None:
    """Drops the sessions that have run out."""
    VisitRow.objects.filter(expire_date__lt=datetime.now(UTC)).delete()


def _moment(words: object) -> datetime | None:
    return datetime.fromisoformat(words) if isinstance(words, str) and words else None


def _name(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
