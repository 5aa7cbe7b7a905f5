"""Chinese numbers: signs of scale, digits with 万 and 亿, and signs that are no numbers."""

import pytest

from trecho.core.numerals.han import atoms, value_of
from trecho.reference.numerals import numerals


@pytest.mark.parametrize(
    ("signs", "value"),
    [
        ("二十六", 26),
        ("十五", 15),
        ("一千二百", 1200),
        ("六万五千", 65_000),
        ("1.5万", 15_000),
        ("三亿", 300_000_000),
        ("二〇二四", 2024),
        ("一亿一千万", 110_000_000),
        ("十二亿五千万", 1_250_000_000),
        ("一万亿", 1_000_000_000_000),
        ("1亿2000万", 120_000_000),
    ],
)
def test_the_value_of_signs(signs: str, value: float) -> None:
    assert value_of(signs, numerals("zh"))[0] == value


def test_signs_inside_words_are_no_numbers() -> None:
    assert atoms("统一认识，双方一致，进一步，第三条，万一，十分", numerals("zh")) == []


def test_thousand_watts_are_a_unit() -> None:
    [atom] = atoms("新增装机60万千瓦", numerals("zh"))
    assert atom.value == 600_000


def test_hundred_millions_and_ten_thousands_are_one_number() -> None:
    [atom] = atoms("总投资1亿2000万美元", numerals("zh"))
    assert atom.value == 120_000_000
