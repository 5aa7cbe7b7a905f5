"""A matrix is read in a process of its own, the same as in this one; what is wrong comes back in one sentence."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.sources.test_xlsx_matrix import saved
from trecho.core.matrix import COLUMNS, Address
from trecho.core.trouble import Trouble
from trecho.sources.matrix_apart import matrix_in, returned_apart
from trecho.sources.xlsx_matrix import returned_matrix

HIDDEN = [["trecho", "0.1.0"], ["plan", "p-1"], ["columns", *COLUMNS], ["sent", "JAM", "p-1/I.1", "done", "Opened"]]
ROWS = [["title"], [""], [""], ["Commitment"], ["p-1/I.1", "JAM", "words", "done", "Opened; two", "2021-05"]]


def test_it_reads_what_this_process_would_read(tmp_path: Path) -> None:
    path = saved(tmp_path / "m.xlsx", {"Matrix": ROWS, "trecho": HIDDEN})
    found = matrix_in(returned_apart(path, "m.xlsx"))
    assert found == returned_matrix(path)
    assert found.sent == {Address("JAM", "p-1/I.1", "done"): "Opened"}


def test_dates_that_an_office_program_made_of_texts_are_read(tmp_path: Path) -> None:
    rows = [*ROWS[:4], ["p-1/I.1", "JAM", "words", "done", "", date(2021, 5, 13)]]
    path = saved(tmp_path / "m.xlsx", {"Matrix": rows, "trecho": HIDDEN})  # type: ignore[dict-item]  # (a date in a cell)
    assert "2021-05-13" in {cell.text.partition("T")[0] for cell in matrix_in(returned_apart(path, "m.xlsx")).cells}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"\0" * 2000])
def test_what_cannot_be_read_is_told_under_the_name_that_its_sender_knows(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "secret-place.xlsx"
    path.write_bytes(content)
    with pytest.raises(Trouble) as told:
        returned_apart(path, "report.xlsx")
    assert "report.xlsx" in str(told.value)
    assert "secret-place" not in str(told.value)


def test_what_is_wrong_comes_back_as_it_was_said_to_be_told_in_any_language(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", "a" * 120_000_000)
    with pytest.raises(Trouble) as here:
        returned_matrix(path)
    with pytest.raises(Trouble) as there:
        returned_apart(path, "report.xlsx")
    assert "%(part)s" in there.value.what.template
    assert there.value.what.values["part"] == "xl/sharedStrings.xml"
    for part in ("what", "remedy"):
        told, said = getattr(there.value, part), getattr(here.value, part)
        assert (told, told.template) == (said, said.template)


def test_a_process_that_dies_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(Trouble, match=r"report\.xlsx: cannot be read within the limits"):
        returned_apart(tmp_path / "m.xlsx", "report.xlsx")
