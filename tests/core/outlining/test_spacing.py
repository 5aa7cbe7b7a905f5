from trecho.core.outlining.rows import HARD, SOFT, TURN, Row
from trecho.core.outlining.sheet import Line
from trecho.core.outlining.spacing import by_spacing

_WIDTH = 5.0  # points a character takes
_EDGE = 450.0


def _rows(*lines: tuple[str, float], pitch: float = 14.0, page: int = 1) -> list[Row]:
    """Rows one below the other, each with its left end; a line of `~` is filled up to the edge."""
    rows = []
    for place, (words, left) in enumerate(lines):
        filled = words.replace("~", " and so on" * 20)[: int((_EDGE - left) / _WIDTH)] if "~" in words else words
        base = 100 + pitch * place
        line = Line(
            start=0, end=len(filled), page=page, left=left, top=base - 11, right=left + _WIDTH * len(filled), bottom=base, size=11
        )  # fmt: skip
        rows.append(Row(line=line, words=filled, page=page, ends=filled.endswith(".")))
    return rows


def _gaps(rows: list[Row]) -> list[int]:
    by_spacing(rows)
    return [row.gap for row in rows[1:]]


_FULL = [("The sides~", 50.0), ("run on~", 50.0), ("go on~", 50.0)]


def test_a_line_that_breaks_off_ends_a_paragraph_though_no_space_follows() -> None:
    rows = _rows(*_FULL, ("to the end.", 50), ("They~", 50), ("and~", 50), ("so they do", 50), ("They~", 50))
    assert _gaps(rows) == [SOFT, SOFT, SOFT, HARD, SOFT, SOFT, HARD]


def test_a_word_that_had_found_no_room_runs_on() -> None:
    almost = ("x" * 70, 50.0)
    rows = _rows(*_FULL, almost, ("Internationalisierungsgesetz is a long word.", 50))
    assert _gaps(rows)[-1] == SOFT


def test_first_lines_that_are_set_in_begin_paragraphs() -> None:
    paragraph = [("The sides~", 68.0), ("run on~", 50.0), ("x" * 79 + ".", 50.0)]
    assert _gaps(_rows(*paragraph * 4)) == [SOFT, SOFT, HARD] * 3 + [SOFT, SOFT]


def test_a_number_that_hangs_begins_a_part() -> None:
    item = [("1. The sides~", 50.0), ("run on~", 70.0), ("Indeed~", 70.0), ("and on~", 70.0)]
    assert _gaps(_rows(*item * 3)) == [SOFT, SOFT, SOFT, HARD] * 2 + [SOFT, SOFT, SOFT]


def test_space_around_titles_alone_does_not_tell_paragraphs() -> None:
    rows = _rows(
        ("Title", 50), ("and its second line", 50), *_FULL, ("the end.", 50), ("Chapter II", 50), ("Forests", 50)
    )
    for row in rows[:2]:
        row.line = Line(
            start=0, end=5, page=1, left=50, top=60, right=200, bottom=75 if row.words == "Title" else 94, size=15
        )
    assert _gaps(rows) == [SOFT, HARD, SOFT, SOFT, SOFT, HARD, HARD]


def test_a_short_line_behind_a_full_stop_is_a_heading() -> None:
    closing = ("to the very end of what is said here" + "x" * 40 + ".", 50.0)
    rows = _rows(*_FULL, closing, ("Closing section", 50), ("The sides~", 50))
    assert _gaps(rows)[-2:] == [HARD, HARD]


def test_at_a_page_turn_only_a_line_that_broke_off_tells() -> None:
    first, second = _rows(*_FULL), _rows(("They~", 50), page=2)
    assert _gaps([*first, *second])[-1] == TURN
    first = _rows(*_FULL, ("to the end.", 50))
    assert _gaps([*first, *_rows(("They~", 50), page=2)])[-1] == HARD


def test_chinese_lines_are_full_where_a_sign_or_two_are_wanting() -> None:
    rows = _rows(*_FULL)
    for row, right in zip(rows, (450.0, 430.0, 300.0), strict=True):
        row.words = "双方加强合作"
        row.line = Line(start=0, end=6, page=1, left=50, top=row.line.top, right=right, bottom=row.line.bottom, size=11)
    assert _gaps([*rows, *_rows(("双方~", 50.0), page=1)])[:2] == [SOFT, SOFT]
