"""Outlining: from the printed lines of a plan to its areas and numbered items, and what was unsure about them."""

from collections.abc import Mapping

import msgspec

from trecho.core.outlining.bilingual import merged, sides
from trecho.core.outlining.closing import annex_row, closing_row
from trecho.core.outlining.contents import without_contents
from trecho.core.outlining.doubting import doubts_of
from trecho.core.outlining.facts import period_of, title_of
from trecho.core.outlining.footnotes import without_footnotes, without_raised, without_small_notes
from trecho.core.outlining.gaps import with_gaps
from trecho.core.outlining.hyphens import Hyphens
from trecho.core.outlining.kinds import told
from trecho.core.outlining.lines import ends_sentence
from trecho.core.outlining.parts import Parts
from trecho.core.outlining.rows import Row, rows_of
from trecho.core.outlining.running import without_running
from trecho.core.outlining.scheme import explained
from trecho.core.outlining.sheet import MOST_LINES, Sheet
from trecho.core.outlining.words import ReadingWords
from trecho.core.plan import Document, Doubt, Reading


def outlined(
    sheet: Sheet,
    document: Document,
    words: ReadingWords,
    languages: Mapping[str, ReadingWords],
    language: str | None = None,
) -> Reading:
    """The reading of a sheet: front, areas with their items, back, and warnings where the numbering is unsure.

    `words` are the structuring words of all `languages` together; `language` overrides the one that is guessed. A
    document in two languages gives items in the first (English where it is one of them) with the other in `parallel`.
    """
    if len(sheet.lines) > MOST_LINES:
        said = f"the document has more than {MOST_LINES:,} lines; those behind are left out"
        sheet = msgspec.structs.replace(sheet, lines=sheet.lines[:MOST_LINES], doubts=(*sheet.doubts, said))
    rows = with_gaps(cleaned(rows_of(sheet, words), words))
    parts = sides(rows, languages, language)
    hyphens = Hyphens(sheet.text)
    readings = {code: _side(sheet, document, side, words, hyphens, code) for code, side in parts.items()}
    return merged(readings)


def cleaned(rows: list[Row], words: ReadingWords) -> list[Row]:
    """The rows without what belongs to nothing: running lines, page numbers, contents pages, footnotes."""
    rows = without_small_notes(without_running(rows, words))
    return without_raised(without_footnotes(without_contents(rows, words)))


def _side(
    sheet: Sheet, document: Document, rows: list[Row], words: ReadingWords, hyphens: Hyphens, language: str
) -> Reading:
    body = rows[: annex_row(rows, words)]
    nodes, strays = explained(body, words)
    told(body, nodes, len(body))
    end = closing_row(body, nodes, words)
    if nodes:
        nodes[-1].stop = min(nodes[-1].stop, end)
    parts = Parts(sheet.text, rows, nodes, hyphens)
    front = parts.paragraphs(0, nodes[0].row if nodes else len(rows))
    leading = [paragraph.text for paragraph in front]
    return Reading(
        document=document,
        language=language,
        title=title_of([(written, ends_sentence(written)) for written in leading], sheet.caption),
        period=period_of([*leading, sheet.caption or ""], words),
        text=sheet.text,
        front=front,
        back=parts.paragraphs(end, len(rows)) if nodes else (),
        areas=tuple(parts.areas()),
        warnings=(*(Doubt(what=said) for said in sheet.doubts), *doubts_of(rows, nodes, strays)),
    )


__all__ = ["cleaned", "outlined"]
