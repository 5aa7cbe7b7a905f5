"""Workbooks are archives from outside."""

import zipfile
from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.sources import workbook
from trecho.sources.table import rows_of


def test_a_part_that_swells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * (workbook._SMALL + 1))
    with pytest.raises(Trouble, match="no honest workbook"):
        list(rows_of(path))


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "hello")
    with pytest.raises(Trouble, match="no readable workbook"):
        list(rows_of(path))


def test_a_word_without_end_is_refused_before_the_parser_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"<worksheet " + b"ab" * 1_500_000 + b"></worksheet>")
    with pytest.raises(Trouble, match="word without end"):
        next(workbook.workbook_lines(path, None))
