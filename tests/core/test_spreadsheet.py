"""Formulas are neutralised, and nothing is lost by it."""

from hypothesis import example, given
from hypothesis import strategies as st

from trecho.core.spreadsheet import as_typed, neutral


def test_formulas_are_neutralised() -> None:
    assert [neutral(cell) for cell in ("=1+1", "+4", "-a", "@x", "plain", -3, None)] == [
        "'=1+1",
        "'+4",
        "'-a",
        "'@x",
        "plain",
        -3,
        "",
    ]


@given(st.text(max_size=20))
@example("=1+1")
@example("it's")
def test_the_way_back_gives_the_same_text(text: str) -> None:
    assert as_typed(str(neutral(text))) == text or text.startswith("'")
