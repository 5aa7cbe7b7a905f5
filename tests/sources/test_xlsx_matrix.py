"""Workbooks that are no matrix of ours are refused with one sentence."""

from pathlib import Path

import openpyxl
import pytest

from trecho.core.trouble import Trouble
from trecho.sources.xlsx_matrix import returned_matrix


def saved(path: Path, sheets: dict[str, list[list[str]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize(
    "sheets",
    [
        {"Matrix": [["a", "b"]]},
        {"Matrix": [["a"]], "trecho": [["trecho", "0.1.0"], ["plan", "p"]]},
        {"Matrix": [["a"]], "trecho": [["plan", "p"], ["columns", "salary"]]},
        {"Matrix": [["a"]] * 4 + [["", "JAM", "", "done"]], "trecho": [["plan", "p"], ["columns", "progress"]]},
    ],
)
def test_what_is_no_matrix_is_refused(tmp_path: Path, sheets: dict[str, list[list[str]]]) -> None:
    with pytest.raises(Trouble):
        returned_matrix(saved(tmp_path / "other.xlsx", sheets))


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(Trouble, match="damaged"):
        returned_matrix(path)
