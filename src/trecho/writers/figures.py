"""Numbers, dates and sums of money as each language writes them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from trecho.core.dates import PartialDate
from trecho.reference.countries import country_name


@dataclass(frozen=True)
class Figures:
    """The manners of one language (`en`, `es`, `pt`, `fr`, `zh`)."""

    language: str

    def number(self, value: float | Decimal | None, digits: int = 2) -> str:
        """A number with the language's marks, at most `digits` decimals; a dash where there is none."""
        return "–" if value is None else _decimal(value, digits, self.language)

    def interval(self, low: float | None, high: float | None) -> str:
        """One number where both are equal, else both with a dash between."""
        if high is None or low == high:
            return self.number(low)
        return f"{self.number(low)}–{self.number(high)}"

    def share(self, value: float | None, digits: int = 0) -> str:
        """A share of 1 in percent; a dash where there is none."""
        if value is None:
            return "–"
        pattern = "#,##0%" if not digits else f"#,##0.{'#' * digits}%"
        return str(format_percent(value, format=pattern, locale=self.language))

    def money(self, value: Decimal | float, currency: str) -> str:
        """A sum in short, with its currency's code: `USD 1.2 billion`."""
        form: Literal["short", "long"] = "short" if self.language == "zh" else "long"
        return f"{currency} {format_compact_decimal(value, format_type=form, locale=self.language, fraction_digits=2)}"

    def day(self, moment: PartialDate | datetime | date | str | None) -> str:
        """A date as exactly as it is known, in words: `13 May 2021`, `May 2021`, `2021`; a dash where there is none."""
        if moment is None:
            return "–"
        if isinstance(moment, datetime | date):
            return str(format_date(moment, "d MMM y" if self.language == "en" else "medium", locale=self.language))
        return _day(str(moment), self.language)

    def minute(self, moment: datetime | None) -> str:
        """A moment to the minute, in coordinated universal time, which is said."""
        if moment is None:
            return ""
        return f"{self.day(moment.astimezone(UTC))}, {moment.astimezone(UTC):%H:%M} UTC"

    def period(self, ends: tuple[PartialDate, PartialDate] | None) -> str:
        """The years of a period: `2019–2021`, or `2019`."""
        if ends is None:
            return "–"
        first, last = ends[0].year, ends[1].year
        return str(first) if first == last else f"{first}–{last}"

    def country(self, code: str) -> str:
        """A country's usual name; the code where there is none."""
        return country_name(code, self.language)

    def tongue(self, code: str) -> str:
        """A language's name in the reader's language."""
        return str(Locale.parse(self.language).languages.get(code.split("-", maxsplit=1)[0], code))


@lru_cache(maxsize=4096)
def _day(words: str, language: str) -> str:
    known = PartialDate(words)
    if known.precision == "year":
        return words
    if known.precision == "month":
        return str(format_skeleton("yMMM", known.first_day, locale=language))
    return str(format_date(known.first_day, "d MMM y" if language == "en" else "medium", locale=language))


@lru_cache(maxsize=4096)
def _decimal(value: float | Decimal, digits: int, language: str) -> str:
    pattern = f"#,##0.{'#' * digits}" if digits else "#,##0"
    return str(format_decimal(value, format=pattern, locale=language))
