"""Price levels: from a table or not at all."""

from decimal import Decimal

import pytest

from trecho.core.trouble import Trouble
from trecho.reference.deflators import deflators


def test_the_bundled_table_holds_consumer_prices_and_refuses_beyond_them() -> None:
    level = deflators()
    assert level(2021, None) == level(2021, "CHN") == 1
    assert level(2010, None) == Decimal("0.8047")  # 218.056 / 270.970
    assert (level(2000, "CHN") or 1) < (level(2010, "CHN") or 1) < 1
    assert level(1999, None) is None
    assert level(2024, None) is None
    assert level(2015, "ECU") is None


def test_an_institutions_own_table() -> None:
    level = deflators("country,year,level,base,source\n,2015,0.9,2021,Ministry\nECU,2015,0.95,2021,Ministry\n")
    assert [level(2015, None), level(2015, "ECU"), level(2016, "ECU")] == [Decimal("0.9"), Decimal("0.95"), None]


@pytest.mark.parametrize("row", [",2015,x,2021,M", ",2015,0,2021,M", ",2015,0.9,2021,M\n,2016,0.9,2017,M", ",2015"])
def test_a_damaged_table_is_named(row: str) -> None:
    with pytest.raises(Trouble):
        deflators(f"country,year,level,base,source\n{row}\n")
