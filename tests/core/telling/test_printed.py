"""Paragraphs out of printed lines."""

from trecho.core.outlining.sheet import Line, Sheet
from trecho.core.telling.printed import printed


def sheet_of(*rows: tuple[str, int, float, float]) -> Sheet:
    """A sheet of lines: words, page, top, right; all 10 points high."""
    text, lines = "", []
    for words, page, top, right in rows:
        lines.append(
            Line(start=len(text), end=len(text) + len(words), page=page, top=top, bottom=top + 10, right=right, size=10)
        )
        text += words + "\n"
    return Sheet(text=text, lines=tuple(lines), media_type="application/pdf", pages=max(r[1] for r in rows))


def test_lines_are_joined_and_broken_words_made_whole() -> None:
    sheet = sheet_of(("China handed over the con-", 1, 0, 400), ("vention centre on Monday.", 1, 12, 390))
    assert printed(sheet) == "China handed over the convention centre on Monday."


def test_white_space_and_short_lines_part_paragraphs() -> None:
    sheet = sheet_of(("Centre opens", 1, 0, 100), ("The centre was opened", 1, 30, 400), ("on Monday.", 1, 42, 80),
                     ("It cost 3 million.", 1, 54, 300))  # fmt: skip
    assert printed(sheet).split("\n\n") == ["Centre opens", "The centre was opened on Monday.", "It cost 3 million."]


def test_what_every_page_repeats_is_left_out() -> None:
    rows = [
        row
        for page in (1, 2)
        for row in ((f"Page {page}", page, 0.0, 60.0), (f"Words of leaf {'ab'[page - 1]}.", page, 40.0, 300.0))
    ]
    assert "Page" not in printed(sheet_of(*rows))
