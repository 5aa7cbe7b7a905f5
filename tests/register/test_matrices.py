"""The matrix of one member holds only its cells."""

from pathlib import Path

import openpyxl
import pytest

from trecho.core.trouble import Trouble
from trecho.register.matrices import cells_of, send_matrix, take_matrix

pytestmark = pytest.mark.usefixtures("case_register")


def test_one_member_gets_its_own_rows(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(send_matrix("celac-china-2019", tmp_path / "hti.xlsx", "fr", member="HTI"))["Matrix"]
    assert {row[1].value for row in sheet.iter_rows(min_row=5)} == {"HTI"}
    assert sheet.max_row == 4 + 66


def test_an_untouched_matrix_changes_nothing(tmp_path: Path) -> None:
    seen = take_matrix(send_matrix("celac-china-2019", tmp_path, member="JAM"))
    assert (seen.changes, seen.faults, seen.unchanged) == ((), (), 66 * 9)
    assert cells_of("celac-china-2019", None) == {}


def test_strangers_have_no_matrix(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="FRA"):
        send_matrix("celac-china-2019", tmp_path / "a.xlsx", member="FRA")
