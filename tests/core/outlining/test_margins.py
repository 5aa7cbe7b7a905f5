from trecho.core.outlining.margins import body_size, outside
from trecho.core.outlining.rows import Row
from trecho.core.outlining.sheet import Line


def _row(words: str, base: float, size: float = 11.0) -> Row:
    line = Line(start=0, end=len(words), page=1, left=70, top=base - size, right=500, bottom=base, size=size)
    return Row(line=line, words=words, page=1)


_BODY = [_row("The sides will trade with one another, and more than before.", 100 + 14 * place) for place in range(20)]
_LAST = _BODY[-1].line.bottom


def test_small_lines_off_the_body_stand_in_the_margins() -> None:
    rows = [_row("Plan of Action", 60, 8), *_BODY, _row("Page 3", 780, 8)]
    assert outside(rows, set()) == {0, 21}


def test_small_lines_close_to_the_body_and_many_of_them_belong_to_it() -> None:
    assert outside([*_BODY, _row("(a) in smaller type.", _LAST + 14, 9)], set()) == set()
    notes = [_row("a long note in small type", _LAST + 40 + 10 * place, 8) for place in range(5)]
    assert outside([*_BODY, *notes], set()) == set()


def test_lines_without_a_place_have_no_margins() -> None:
    assert outside([Row(line=Line(start=0, end=1), words="a", page=0)], set()) == set()


def test_the_body_has_the_type_of_most_words() -> None:
    assert body_size([_row("TITLE", 40, 22), *_BODY]) == 11.0
