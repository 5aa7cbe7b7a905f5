"""Things that a title of AidData's release counts: `150 scholarships`, `20,000 masks`, `five buses`; money is no count."""

import re
from collections.abc import Iterator
from functools import cache

from trecho.core.activity import Quantity
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.stated_sums import stated_sums
from trecho.reference.currencies import currency_words
from trecho.sources.description import Description

_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class StatedCount(Noun, frozen=True):
    """A count with the words that state it and their place in the title."""

    quantity: Quantity
    words: str
    span: Span


def counts_in(title: str, description: Description) -> Iterator[StatedCount]:
    """Every count of the title in order; numbers of phases, years, sums, sizes and cross-references are left out."""
    numbers = description.lists.get("number", {})
    money = [each.span for each in stated_sums(title, currency_words(), None)]
    for _, shape in description.patterns.get("count", ()):
        for found in _compiled(shape).finditer(title):
            written = found["number"].casefold().replace(",", "")
            value = int(numbers[written]) if written in numbers else int(written) if written.isdigit() else 0
            unit = " ".join(found["unit"].split())
            paid = any(span.start < found.end("number") and found.start("number") < span.end for span in money)
            before = title[: found.start("number")].split()[-1:]
            named = bool(before) and description.listed("naming", before[0]) is not None
            if value > 1 and not paid and not named and not _is_year(found["number"], value, unit):
                words = title[found.start("number") : found.end("unit")]
                yield StatedCount(
                    Quantity(value=value, unit=unit), words, Span(found.start("number"), found.end("unit"))
                )


def _is_year(written: str, value: int, unit: str) -> bool:
    return written.isdigit() and _FIRST_YEAR < value < _LAST_YEAR and not unit[0].islower()


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.VERBOSE)
