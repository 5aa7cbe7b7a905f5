import pytest

from tests.core.outlining.plain_reading import WORDS
from trecho.core.outlining.facts import period_of, title_of


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("Plan of Action (2019-2021)", ("2019", "2021")), ("for the years 2023 to 2025", ("2023", "2025")),
        ("para los años 2025 a 2028", ("2025", "2028")), ("（2024—2026年）", ("2024", "2026")), ("2025年至2027年", ("2025", "2027")),
        ("de 2025 até 2027", ("2025", "2027")), ("de 2025 à 2028", ("2025", "2028")), ("in 2024", None), ("2027-2024", None),
    ],
)  # fmt: skip
def test_the_period_is_the_first_span_of_years(words: str, period: tuple[str, str] | None) -> None:
    assert period_of([words], WORDS) == period


def test_the_title_ends_where_sentences_begin() -> None:
    assert (
        title_of([("SIDES AND SHORES", False), ("Plan 2024-2026", False), ("They met.", True)], None)
        == "SIDES AND SHORES Plan 2024-2026"
    )
    assert title_of([], "From the file") == "From the file"
