"""Transactions on the ladder."""

import numpy as np

from tests.sources.iati_reading import CODES, told_by, words
from trecho.sources.iati_money import RUNGS, money_of


def paid(kind: str, day: str, value: str = "5") -> str:
    return f'<transaction><transaction-type code="{kind}"/><transaction-date iso-date="{day}"/><value>{value}</value></transaction>'


def test_the_first_commitment_is_the_day_of_signing() -> None:
    told, wording = told_by(
        f"<iati-activity>{paid('2', '2020-05-01')}{paid('C', '2019-05-01')}{paid('11', '2018-01-01')}</iati-activity>",
        f"<iati-activity>{paid('3', '2020-05-01')}{paid('2', '2020', 'much')}</iati-activity>",
    )
    money = money_of(told, wording, CODES, np.tile(wording.written("usd"), (2, 1)))
    assert money.amounts.at.tolist() == [0, 0, 1]
    assert words(wording, money.amounts[0]) == ["M2", "M2", "M4"]
    assert words(wording, money.amounts[2]) == ["USD", "USD", "USD"]
    assert (money.signed.at.tolist(), words(wording, money.signed[0])) == ([0], ["2019-05-01"])
    assert [[RUNGS[rung] for rung in np.flatnonzero(reached)] for reached in money.reached] == [["M2"], ["M4"]]
