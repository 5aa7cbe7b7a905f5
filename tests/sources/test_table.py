"""Rows of tables as text cells."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.trouble import Trouble
from trecho.sources.table import cell_text, first_rows, rows_of, written_as_csv


def test_cells_are_written_alike() -> None:
    values = [35552.0, 0.1, None, float("nan"), True, date(2021, 5, 13), datetime(2021, 5, 13), "x"]
    assert [cell_text(value) for value in values] == ["35552", "0.1", "", "", "Yes", "2021-05-13", "2021-05-13", "x"]


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_have_no_point(number: int) -> None:
    assert cell_text(float(number)) == cell_text(number) == str(number)


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"PAR1 nonsense", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04 nonsense"]
)
def test_what_is_no_table_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        list(rows_of(path))
    assert "\n" not in str(caught.value)


def test_rows_too_long_or_too_short_are_broken(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n1,2,3\n1\n,\n4,5\n")
    assert [(row.number, row.broken is None) for row in rows_of(path)] == [(2, True), (3, False), (4, False), (6, True)]
    assert len(first_rows(path, 2)) == 2


def test_lists_for_spreadsheets_run_nothing() -> None:
    assert written_as_csv(["a"], [["=1+1"], ["-x"], ["ok"]]).splitlines() == ["a", "'=1+1", "'-x", "ok"]
