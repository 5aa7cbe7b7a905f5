"""The register that a command works on, and the moment at which it does."""

from datetime import UTC, datetime

from trecho.cli.wishes import Wishes
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.core.trouble import Trouble


def opened(wishes: Wishes, *, create: bool = False) -> str:
    """Opens the register that the options name (see `store.register.open_register`); its address as shown to people."""
    from trecho.store.register import open_register

    return open_register(wishes.register, create=create)


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def moment_of(text: str | None) -> datetime | None:
    """The last moment of a date of any precision, or the moment that an ISO time with zone writes; None for None."""
    if text is None:
        return None
    try:
        day = PartialDate(text).last_day
        return datetime(day.year, day.month, day.day, 23, 59, 59, 999_999, UTC)
    except Nonsense:
        pass
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Trouble(text, "is no date", "write 2026, 2026-11, 2026-11-21 or 2026-11-21T12:00:00+00:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
