"""The workbook that goes out is protected, says what to write, and comes back as it was."""

import io
import random
from pathlib import Path

import openpyxl
import pytest

from tests.dossiers import dossier
from trecho.core.matrix import COLUMNS, Address, preview
from trecho.sources.xlsx_matrix import returned_matrix
from trecho.writers.xlsx_matrix import FIRST_ROW, FIXED, Sending, matrix_xlsx

COMMITMENTS = tuple(promise.commitment for promise in dossier().promises)
HELD = {Address("JAM", COMMITMENTS[0].id, "done"): "=HYPERLINK(1)", Address("HTI", COMMITMENTS[2].id, "amount"): "12.5"}


def sending(language: str = "en") -> Sending:
    return Sending(
        plan="gulf-delta-2024",
        title="Follow-up",
        language=language,
        members=("JAM", "HTI"),
        commitments=COMMITMENTS,
        cells=HELD,
    )


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_the_round_trip_is_the_identity(tmp_path: Path, language: str) -> None:
    path = tmp_path / "matrix.xlsx"
    path.write_bytes(matrix_xlsx(sending(language)))
    back = returned_matrix(path)
    assert back.plan == "gulf-delta-2024"
    assert back.sent == HELD
    assert len(back.cells) == 2 * len(COMMITMENTS) * len(COLUMNS)
    seen = preview(back.cells, back.sent, HELD)
    assert (seen.changes, seen.faults) == ((), ())


def test_what_was_changed_by_hand_comes_back_whatever_was_sorted(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(matrix_xlsx(sending())))
    sheet = book["Matrix"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_ROW + 1)]
    wanted = {}
    for row in rows:
        if row[1] == "HTI":
            row[len(FIXED) + list(COLUMNS).index("remarks")] = "seen"
            wanted[Address("HTI", str(row[0]), "remarks")] = "seen"
    random.Random(7).shuffle(rows)
    for number, row in enumerate(rows, start=FIRST_ROW + 1):
        for position, value in enumerate(row, start=1):
            sheet.cell(number, position).value = value
    book.save(tmp_path / "back.xlsx")
    back = returned_matrix(tmp_path / "back.xlsx")
    seen = preview(back.cells, back.sent, HELD)
    assert {change.address: change.after for change in seen.changes} == wanted


def test_the_structure_is_protected_and_the_list_is_offered() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(matrix_xlsx(sending())))["Matrix"]
    assert sheet.protection.sheet
    assert sheet.cell(FIRST_ROW + 1, 1).protection.locked
    assert not sheet.cell(FIRST_ROW + 1, len(FIXED) + 1).protection.locked
    assert "under-way" in sheet.data_validations.dataValidation[0].formula1
    assert sheet.cell(FIRST_ROW, len(FIXED) + 1).comment is not None


def test_texts_that_look_like_formulas_are_neutralised() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(matrix_xlsx(sending())))["Matrix"]
    found = [
        str(cell.value)
        for row in sheet.iter_rows(min_row=FIRST_ROW + 1)
        for cell in row
        if "HYPERLINK" in str(cell.value)
    ]
    assert found == ["'=HYPERLINK(1)"]
