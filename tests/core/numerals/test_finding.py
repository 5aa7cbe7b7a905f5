"""Numbers are found with their range, comparator, money and role in five languages."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trecho.core.numerals.figure import Figure, Role
from trecho.core.numerals.finding import numbers_in
from trecho.core.pledge import Comparator
from trecho.reference.numerals import numerals


def amounts(text: str, language: str) -> list[Figure]:
    return [figure for figure in numbers_in(text, numerals(language)) if figure.is_amount]


def only(text: str, language: str) -> Figure:
    [figure] = amounts(text, language)
    return figure


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "will offer the member states 6,000 government scholarships", 6000),
        ("en", "two hundred and fifty thousand people", 250_000),
        ("en", "half a million doses", 500_000),
        ("en", "6.000 scholarships", 6000),
        ("en", "98.2 per cent of tariff lines", 98.2),
        ("en", "one million books", 1_000_000),
        ("en", "2000 scholarships in 2024", 2000),
        ("es", "6.000 becas en línea", 6000),
        ("es", "1,5 millones de dólares", 1_500_000),
        ("es", "1.250 millones de dólares", 1_250_000_000),
        ("es", "mil millones de euros", 1_000_000_000),
        ("es", "un billón de dólares", 1_000_000_000_000),
        ("es", "3.400,5 hectáreas de cafetales", 3400.5),
        ("es", "treinta y una comunidades", 31),
        ("es", "2 millones y medio de dosis", 2_500_000),
        ("pt", "1,2 bilhão de reais", 1_200_000_000),
        ("pt", "dois mil e quinhentos agricultores", 2500),
        ("pt", "mil milhões de euros", 1_000_000_000),
        ("pt", "40 mil cisternas", 40_000),
        ("fr", "1 200 policiers et gendarmes", 1200),
        ("fr", "300\u00a0000 hectares", 300_000),
        ("fr", "quatre-vingt-dix-sept écoles", 97),
        ("fr", "3 milliards d'euros", 3_000_000_000),
        ("fr", "mille deux cents puits", 1200),
        ("zh", "3500多个", 3500),
        ("zh", "660亿元", 66_000_000_000),
        ("zh", "1.5万亿元人民币", 1_500_000_000_000),
        ("zh", "一千二百个", 1200),
        ("zh", "百分之二十", 20),
        ("zh", "两千名青年", 2000),
    ],
)
def test_the_full_value_is_read(language: str, text: str, value: float) -> None:
    assert only(text, language).value == value


@pytest.mark.parametrize(
    ("language", "text", "comparator", "span"),
    [
        ("en", "invite more than 200 members", Comparator.MORE_THAN, "more than 200"),
        ("en", "No fewer than 1,500 schools", Comparator.AT_LEAST, "No fewer than 1,500"),
        ("en", "send up to 15 lecturers", Comparator.UP_TO, "up to 15"),
        ("es", "unos 350 megavatios", Comparator.ABOUT, "unos 350"),
        ("pt", "pelo menos 250 escolas", Comparator.AT_LEAST, "pelo menos 250"),
        ("fr", "plus de 2 000 sages-femmes", Comparator.MORE_THAN, "plus de 2 000"),
        ("fr", "une centaine de villages", Comparator.ABOUT, "une centaine"),
        ("zh", "不少于20亿美元", Comparator.AT_LEAST, "不少于20亿美元"),
        ("zh", "十余家企业", Comparator.MORE_THAN, "十余"),
        ("zh", "约3万册", Comparator.ABOUT, "约3万"),
    ],
)
def test_the_words_that_bind_a_number_are_part_of_it(
    language: str, text: str, comparator: Comparator, span: str
) -> None:
    figure = only(text, language)
    assert (figure.comparator, text[figure.start : figure.end]) == (comparator, span)


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "by 20. to 25. per cent", 20, 25),
        ("en", "2 to 3 million trees", 2_000_000, 3_000_000),
        ("es", "entre 20 y 25 por ciento", 20, 25),
        ("fr", "de 20 à 25 pour cent", 20, 25),
        ("zh", "20%至25%", 20, 25),
        ("en", "US$ 3 billion to 4 billion", 3_000_000_000, 4_000_000_000),
    ],
)
def test_a_range_is_one_figure(language: str, text: str, low: float, high: float) -> None:
    figure = only(text, language)
    assert (figure.value, figure.value_max) == (low, high)


@pytest.mark.parametrize(
    ("language", "text", "currency"),
    [
        ("en", "NOK 240 million", "NOK"),
        ("en", "a fund of $50m", "USD"),
        ("en", "660 billion yuan", "CNY"),
        ("es", "300 millones de coronas noruegas", "NOK"),
        ("pt", "R$ 35 milhões", "BRL"),
        ("fr", "22,5 millions de dollars canadiens", "CAD"),
        ("zh", "人民币660亿元", "CNY"),
        ("zh", "20亿美元", "USD"),
    ],
)
def test_money_has_its_currency(language: str, text: str, currency: str) -> None:
    figure = only(text, language)
    assert (figure.role, figure.currency) == (Role.MONEY, currency)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "in accordance with Resolution 1540 (2004), Article 5 and the 2030 Agenda"),
        ("en", "on 12 March 2024, on March 14, between 2019 and 2021"),
        ("en", "5G networks, the G20, COVID-19 and one school"),
        ("en", "in the second half of 2026"),
        ("es", "el 6 de marzo de 2025, hasta 2027, artículo 4, Agenda 2030, una escuela"),
        ("pt", "12 de dezembro de 2024, até 2026, um centro"),
        ("fr", "le 5 février 2025, d'ici à 2027, résolution 1325 (2000)"),
        ("zh", "2024年至2026年，按照第1540（2004）号决议，双方一致，一带一路，统一"),
    ],
)
def test_years_dates_labels_and_single_things_are_no_amounts(language: str, text: str) -> None:
    assert not amounts(text, language)


@given(st.integers(2, 10**13))
def test_a_number_written_with_group_marks_comes_back(number: int) -> None:
    grouped = f"{number:,}"
    assert only(f"{grouped} trees" if number >= 1000 else f"plant {number} trees", "en").value == number
    assert only(f"plantar {grouped.replace(',', '.')} árboles", "es").value == number
    assert only(f"planter {grouped.replace(',', ' ')} arbres", "fr").value == number


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_in_any_language_without_overlaps(text: str) -> None:
    for language in ("en", "es", "pt", "fr", "zh"):
        figures = numbers_in(text, numerals(language))
        assert all(one.end <= two.start for one, two in itertools.pairwise(figures))
        assert all(0 <= figure.start < figure.end <= len(text) for figure in figures)


def test_rows_of_digits_are_no_numbers_and_tables_end_somewhere() -> None:
    assert [figure.value for figure in numbers_in(f"12 ports, {'9' * 400} ships, 3 roads", numerals("en"))] == [12, 3]
    assert 0 < len(numbers_in("7 ports " * 20_000, numerals("en"))) <= 3_000
