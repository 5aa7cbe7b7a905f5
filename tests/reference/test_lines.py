import pytest

from trecho.reference.lines import is_line_of_money


@pytest.mark.parametrize(
    "unit",
    [
        "regional credit line",
        "special loans for infrastructure",
        "línea de crédito para infraestructura",
        "fundo de cooperação",
        "prêts préférentiels",
        "专项贷款",
        "financing package (20 bn + 10 bn + 5 bn)",
    ],
)
def test_credit_loans_and_funds_are_lines_in_any_language(unit: str) -> None:
    assert is_line_of_money(unit)


@pytest.mark.parametrize(
    "unit",
    [
        "annual two-way trade",
        "stock of Chinese investment",
        "comercio agrícola",
        "novos investimentos",
        "双边贸易额",
        "",
    ],
)
def test_aims_of_trade_and_investment_are_none(unit: str) -> None:
    assert not is_line_of_money(unit)


def test_a_word_inside_another_names_no_line() -> None:
    assert not is_line_of_money("fundamental research projects")
    assert not is_line_of_money("accredited laboratories")
