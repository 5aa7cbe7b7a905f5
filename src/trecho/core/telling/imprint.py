"""Publisher and day of an article as its own first and last lines state them: byline, dateline, source line."""

import re

from trecho.core.dates import PartialDate
from trecho.core.telling.moments import moments
from trecho.core.telling.words import TellingWords

_HEAD = 700  # letters from the beginning in which an article says when it appeared
_FOOT = 300
_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?!\d)")


def day_of(body: str, words: TellingWords) -> PartialDate | None:
    """The first whole date, with its year, in the head of the article; a byline or dateline. None where it has none."""
    found = [
        (m.span.start, m.date)
        for m in moments(body, 0, min(len(body), _HEAD), None, words)
        if m.date and m.date.precision == "day"
    ]
    if iso := _ISO.search(body, 0, _HEAD):
        found.append((iso.start(), PartialDate(f"{iso[1]}-{int(iso[2]):02d}-{int(iso[3]):02d}")))
    return min(found)[1] if found else None


def publisher_of(body: str, words: TellingWords) -> str | None:
    """What stands behind "Source:" or the like, in the head or at the foot; None where nothing does."""
    pattern = words.pattern("raw", "publisher")
    match = pattern.search(body, 0, _HEAD) or pattern.search(body, max(0, len(body) - _FOOT))
    return match.group(match.lastindex or 0).strip(" .。") or None if match else None
