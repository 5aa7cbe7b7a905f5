"""One record of a described table: its cells by the fields that the description gives them."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, Noun, require
from trecho.sources.description import Description, plain_words
from trecho.sources.table import Row

# What datasets write where they have nothing to say.
_BLANK = frozenset({"", "na", "n/a", "nan", "null", "none", "-", "–", "—", "unspecified", "#n/a"})
_MOST_DIGITS = 18
_YES = frozenset({"yes", "y", "true", "1", "si", "sí", "sim", "oui", "是"})
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


class Record(Noun, frozen=True):
    """A row seen through its source's description."""

    row: Row
    headers: Mapping[str, tuple[str, ...]]

    def value(self, field: str) -> str:
        """The words of the first header of `field` that has any; no text where there is none."""
        for header in self.headers.get(field, ()):
            cell = self.row.cells.get(header, "")
            if cell and cell.casefold() not in _BLANK:
                return cell
        return ""

    def values(self, field: str) -> list[str]:
        """The parts of a cell that lists several, between bars."""
        return [part.strip() for part in self.value(field).split("|")]

    def yes(self, field: str) -> bool:
        """Whether the cell says yes."""
        return self.value(field).casefold() in _YES

    def number(self, field: str) -> Decimal | None:
        """The number in the cell; None where it is blank; raises Nonsense where it is none."""
        cell = self.value(field)
        return number_of(cell) if cell else None


def columns_of(description: Description) -> dict[str, tuple[str, ...]]:
    """For each field the plain headers that may carry it."""
    return {field: tuple(map(plain_words, headers)) for field, headers in description.columns.items()}


def number_of(words: str) -> Decimal:
    """A number with or without thousands separators, `1,234.5` and `1.234,5` alike; raises Nonsense."""
    bare = re.sub(r"[\s  ']", "", words)
    if "," in bare and "." in bare:
        last = max(",", ".", key=bare.rfind)
        bare = bare.replace("." if last == "," else ",", "").replace(",", ".")
    elif "," in bare:
        bare = bare.replace(",", "") if re.fullmatch(r"-?\d{1,3}(,\d{3})+", bare) else bare.replace(",", ".", 1)
    elif bare.count(".") > 1:
        bare = bare.replace(".", "")
    try:
        value = Decimal(bare)
    except InvalidOperation:
        raise Nonsense(f"{words!r} is no number") from None
    modest = value.is_finite() and value.adjusted() < _MOST_DIGITS and -int(value.as_tuple().exponent) < _MOST_DIGITS
    require(modest, f"{words!r} is no number that money or people have")
    return value


@cache
def date_of(words: str, *, day_first: bool = False) -> PartialDate:
    """An ISO date, `MM/DD/YYYY` (or `DD/MM/YYYY` with `day_first`), or a year; raises Nonsense where it is none."""
    iso = _ISO.fullmatch(words.removesuffix(".0"))
    if iso is not None:
        return PartialDate("-".join(part.zfill(2) for part in iso.groups() if part))
    numeric = _NUMERIC.fullmatch(words)
    if numeric is None:
        raise Nonsense(f"{words!r} is no date: write 2021, 2021-05 or 2021-05-13")
    first, second, year = numeric.groups()
    swapped = int(first) > 12 or (day_first and int(second) <= 12)
    month, day = (second, first) if swapped else (first, second)
    return PartialDate(f"{year}-{month.zfill(2)}-{day.zfill(2)}")


def is_new_year(moment: PartialDate) -> bool:
    """Whether the date is 1 January, by which many datasets mean only the year."""
    return moment.precision == "day" and (moment.first_day.month, moment.first_day.day) == (1, 1)


def year_only(moment: PartialDate) -> PartialDate:
    """The date without its month and day."""
    return PartialDate(moment[:4])
