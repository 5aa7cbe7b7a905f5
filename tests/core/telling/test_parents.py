"""What contains what."""

from tests.core.telling.words_in import told


def test_a_loan_is_part_of_the_line_before_the_project() -> None:
    body = (
        "China announced a credit line of 3 billion dollars for Brazil in May 2023. "
        "A loan of 50 million dollars for the Cariri plant in Brazil was signed with China on Monday. "
        "The Cariri plant costs 80 million dollars and is under construction."
    )
    line, loan, _plant = told(body).activities
    assert loan.parent == line.id


def test_a_draw_sets_its_loan_under_way() -> None:
    body = (
        "China Development Bank agreed last December to lend Argentina US$310 million. "
        "The first drawdown on the loan, for US$88 million, was made on 4 April."
    )
    loan, draw = told(body).activities
    assert (loan.status, dict(loan.dates)) == ("under-way", {"start": "2024-04-04"})
    assert (draw.status, draw.parent) == ("completed", loan.id)
