"""Codes of IATI files."""

from hypothesis import given
from hypothesis import strategies as st

from trecho.sources.description import bundled
from trecho.sources.iati_codes import Codes, Lookup, sum_of


def test_each_word_is_asked_once() -> None:
    asked: list[str] = []
    lookup = Lookup(lambda word: asked.append(word) or word.upper())  # type: ignore[func-returns-value]
    assert [lookup["a"], lookup["a"], lookup["b"]] == ["A", "A", "B"]
    assert asked == ["a", "b"]


def test_codes_of_both_standards() -> None:
    codes = Codes(bundled("iati"))
    assert [codes.rung[code] for code in ("2", "C", "3", "d", "1", "")] == ["M2", "M2", "M4", "M4", None, None]
    assert [codes.country[code] for code in ("EC", "ECU", "xx", "")] == ["ECU", "ECU", None, None]
    assert [codes.day[words] for words in ("2021-05-13", "2021-05-13Z", "2021-05-13T00:00:00", "2021-02-31", "")] == [
        "2021-05-13"
    ] * 3 + [None] * 2


@given(st.text(max_size=12))
def test_a_sum_is_a_plain_decimal_or_none(words: str) -> None:
    found = sum_of(words)
    assert found is None or set(found) <= set("0123456789.-")
