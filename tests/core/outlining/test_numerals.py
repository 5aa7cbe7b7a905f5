from hypothesis import given
from hypothesis import strategies as st

from trecho.core.outlining.numerals import chinese, circled, letter, roman
from trecho.readers.docx_numbers import written


@given(st.integers(1, 399))
def test_roman_numerals_are_read_as_they_are_written(count: int) -> None:
    assert roman(written(count, "upperRoman")) == count
    assert roman(written(count, "lowerRoman")) == count


@given(st.integers(1, 99))
def test_chinese_numerals_are_read_as_they_are_written(count: int) -> None:
    assert chinese(written(count, "chineseCounting")) == count


def test_what_is_no_numeral_is_none() -> None:
    assert [roman(word) for word in ("IIII", "iV", "", "VX", "ABC")] == [None] * 5
    assert [chinese(word) for word in ("", "一a", "政")] == [None] * 3
    assert chinese("一百〇五") == 105
    assert chinese("二〇二五") == 2025
    assert (circled("③"), circled("3"), letter("c"), letter("é"), letter("ab")) == (3, None, 3, None, None)
