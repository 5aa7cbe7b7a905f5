import pytest

from tests.core.outlining.plain_reading import WORDS
from trecho.core.outlining.lines import ends_sentence, is_terminal, words_of
from trecho.core.outlining.sheet import Line, Sheet
from trecho.core.passage import Span


@pytest.mark.parametrize(
    "written", ["The end.", "ports;", "as follows:", "“a duty.”", "vaccines.4", "结束。", "well (said.)", "note.[3]"]
)
def test_clauses_end(written: str) -> None:
    assert is_terminal(written, WORDS)


@pytest.mark.parametrize(
    "written", ["under Art.", "see No.", "ports, ships and", "in 2019", "CO2", "Political dialogue", "párr."]
)
def test_clauses_run_on(written: str) -> None:
    assert not is_terminal(written, WORDS)


def test_a_colon_ends_no_sentence() -> None:
    assert ends_sentence("The end.")
    assert not ends_sentence("as follows:")


def test_cut_marks_are_left_out() -> None:
    sheet = Sheet(text="ports3 and", lines=(), media_type="text/plain")
    assert words_of(sheet, Line(start=0, end=10, cut=(Span(5, 6),))) == "ports and"
