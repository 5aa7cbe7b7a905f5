"""Own rates: used where the bank has none, refused where the table is silent."""

from decimal import Decimal
from pathlib import Path

import pytest

from trecho.core.dates import PartialDate
from trecho.core.trouble import Trouble
from trecho.reference.own_rates import own_rates
from trecho.reference.rates import rate

HEAD = "currency,to,date,rate,source\n"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "rates.csv"
    path.write_text(
        HEAD + "HNL,USD,2023,0.04,Central Bank of Honduras\nHNL,USD,2023-05,0.05,Central Bank of Honduras\n"
    )
    monkeypatch.setenv("TRECHO_RATES", str(path))
    return path


@pytest.mark.usefixtures("table")
def test_the_day_s_month_goes_before_its_year_and_nothing_else_will_do() -> None:
    assert rate("HNL", "USD", PartialDate("2023-05-13")) == Decimal("0.05")
    assert rate("HNL", "USD", PartialDate("2023-06-13")) == Decimal("0.04")
    assert rate("USD", "HNL", PartialDate("2023")) == 25
    assert rate("HNL", "USD", PartialDate("2022")) is None
    assert rate("NIO", "USD", PartialDate("2023")) is None


@pytest.mark.usefixtures("table")
def test_on_by_the_bank_s_rate() -> None:
    euro, dollar = rate("HNL", "EUR", PartialDate("2023")), rate("USD", "EUR", PartialDate("2023"))
    assert euro is not None
    assert dollar is not None
    assert euro == Decimal("0.04") * dollar
    assert rate("EUR", "HNL", PartialDate("2023")) is not None


def test_without_a_table_there_is_no_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRECHO_RATES", raising=False)
    assert rate("HNL", "USD", PartialDate("2023")) is None


@pytest.mark.parametrize("row", ["HNL,USD,2023,0,B", "HNL,USD,2023,x,B", "HNL,USD,later,1,B", "HNL,USD,2023,1,", "HNL"])
def test_a_damaged_row_is_named(row: str) -> None:
    with pytest.raises(Trouble, match="row 2"):
        own_rates(HEAD + row + "\n")
