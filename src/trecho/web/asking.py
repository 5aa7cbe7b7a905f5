"""What a reader asks for beside the page itself: the language, a day to look back to, a form (page, CSV, JSON), filters."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import get_language

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.core.trouble import Trouble
from trecho.web.outside import site_of

FORMS = ("html", "csv", "json")


@dataclass(frozen=True)
class Asked:
    """One reader's question; `as_of` is the last moment of the day given, None for the present; `site` what whole addresses begin with."""

    language: str
    path: str
    form: str = "html"
    as_of: datetime | None = None
    as_of_words: str = ""
    today: datetime = field(default_factory=lambda: datetime.now(UTC))
    filters: tuple[tuple[str, str], ...] = ()
    site: str = ""

    def filter(self, name: str) -> str:
        """The value of a filter, empty where it was not set."""
        return next((value for key, value in self.filters if key == name), "")

    @property
    def page(self) -> int:
        """The number of the page of a long list, at least 1."""
        number = self.filter("page")
        return max(1, min(int(number), 1_000_000)) if number.isascii() and number.isdigit() else 1

    @cached_property
    def now(self) -> datetime:
        """The moment that elapsed time is measured at: the day looked back to, else today."""
        return self.as_of or self.today


def asked(request: HttpRequest, form: str = "html") -> Asked:
    """The question in a request; raises Trouble where the day to look back to is no date."""
    words = request.GET.get("as_of", "").strip()
    return Asked(
        language=(get_language() or "en").split("-")[0],
        path=request.path,
        form=form,
        as_of=moment(words, "as_of") if words else None,
        as_of_words=words,
        filters=tuple(
            (name, str(value).strip()[:200])
            for name, value in request.GET.items()
            if name != "as_of" and str(value).strip()
        ),
        site=site_of(request),
    )


def moment(words: str, name: str) -> datetime:
    """The last moment that a date of any precision may mean (UTC), or exactly the moment that an ISO time names."""
    try:
        last_day = PartialDate(words).last_day
    except Nonsense:
        return _exact(words, name)
    return datetime.combine(last_day, time.max, UTC)


def _exact(words: str, name: str) -> datetime:
    try:
        exact = datetime.fromisoformat(words.replace(" ", "+"))
    except ValueError:
        raise Trouble(f"{name}={words[:40]}", "is no date", "write 2026, 2026-05 or 2026-05-13") from None
    return exact if exact.tzinfo else exact.replace(tzinfo=UTC)
