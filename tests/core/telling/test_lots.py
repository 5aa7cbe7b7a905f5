"""Parts with their wholes."""

from decimal import Decimal

from tests.core.telling.words_in import told


def test_the_first_lot_and_the_whole_order_are_two() -> None:
    body = "Chegaram ontem ao Brasil os primeiros quarenta ônibus elétricos da chinesa Yunlu, de um total de cento e vinte encomendados."
    whole, part = told(body, "pt").activities
    assert (whole.quantity[0].value, whole.status) == (120, "under-way")
    assert (part.quantity[0].value, part.status, part.parent) == (40, "completed", whole.id)


def test_what_was_paid_out_is_a_part_of_the_loan() -> None:
    body = "Perú firmó en 2023 un préstamo de China por 4.100 millones de yuanes, del cual se han desembolsado hasta hoy 2.650 millones."
    loan, paid = told(body, "es").activities
    assert (loan.status, loan.amounts[0].value) == ("under-way", Decimal(4_100_000_000))
    assert (paid.status, paid.amounts[0].value, paid.parent) == ("completed", Decimal(2_650_000_000), loan.id)


def test_a_draw_without_a_sum_is_the_beginning_or_the_end_of_the_loan() -> None:
    body = "Peru signed a loan of 300 million yuan with China in 2022. The first drawing reached the borrower in March."
    (loan,) = told(body).activities
    assert (loan.status, dict(loan.dates)) == ("under-way", {"start": "2024-03"})
    (loan,) = told(body.replace("first", "last")).activities
    assert (loan.status, dict(loan.dates)) == ("completed", {"end": "2024-03"})


def test_a_first_draw_with_its_sum_is_paid_and_its_loan_under_way() -> None:
    body = "中国国家开发银行为秘鲁提供3亿美元贷款，首笔7000万美元已于上周五到账。"
    loan, draw = told(body, "zh").activities
    assert (loan.status, draw.status, draw.parent) == ("under-way", "completed", loan.id)
