"""What the front of a plan tells about it: its title and its period."""

import re

from trecho.core.dates import PartialDate
from trecho.core.outlining.words import ReadingWords

_YEAR = r"(?:19|20)\d\d"
_LONGEST_TITLE = 200
_RUNNING_ON = (":", ",", ";", "：", "，", "；", "、")
_CAPITALS = re.compile(r"(?:[^\sa-zà-ÿ]*[^\W\d_a-zà-ÿ][^\sa-zà-ÿ]*\s+){3,}(?:\(\d{4}\s?[-–—]\s?\d{4}\))?")


def period_of(paragraphs: list[str], words: ReadingWords) -> tuple[PartialDate, PartialDate] | None:
    """The first and last year of the first span of years named (`2023 to 2025`, `2024—2026年`), or None."""
    until = "|".join(re.escape(word) for word in sorted({*words.until, "-", "–", "—", "/"}, key=len, reverse=True))
    spans = re.compile(rf"(?<!\d)({_YEAR})\s*年?\s*(?:{until})\s*({_YEAR})(?!\d)", re.IGNORECASE)
    for written in paragraphs:
        for found in spans.finditer(written):
            if 0 < int(found[2]) - int(found[1]) <= 30:
                return PartialDate(found[1]), PartialDate(found[2])
    return None


def title_of(paragraphs: list[tuple[str, bool]], caption: str | None) -> str:
    """The title: the first paragraphs up to the first sentence, or what the file itself names.

    `paragraphs` are pairs of words and whether a sentence ends with them.
    """
    lines: list[str] = []
    for written, ends in paragraphs:
        if ends or len(" ".join(lines)) + len(written) > _LONGEST_TITLE or (lines and _opens_sentence(written)):
            break
        lines.append(written)
        if len(lines) == 4:
            break
    shouted = _CAPITALS.match(paragraphs[0][0][:_LONGEST_TITLE]) if paragraphs else None
    return " ".join(lines) or (shouted[0].strip() if shouted else "") or caption or ""


def _opens_sentence(written: str) -> bool:
    """Whether a paragraph leads on to what follows (`The parties met and agreed as follows:`), as no title's line does."""
    return written.rstrip().endswith(_RUNNING_ON) and not written.isupper()
