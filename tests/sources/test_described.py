"""Records of a described table: what must hold, and what is known to be wrong."""

from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.sources.described import corrected, described_records
from trecho.sources.description import Assertions, Correction, Description
from trecho.sources.record import Record

DESCRIPTION = Description(
    kind="sheet", name="Works", required=("title",), columns={"record": ("No",), "title": ("Title", "Name")},
    corrections=(Correction(record="2", field="title", value="Bridge", because="the ministry's letter of May"),),
    assertions=Assertions(least_rows=2),
)  # fmt: skip


def table(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "a.csv"
    path.write_text(content)
    return path


def test_corrections_reach_their_record_only(tmp_path: Path) -> None:
    records = [
        each
        for each in described_records(table(tmp_path, "No,Name\n1,Road\n2,Rode\n"), DESCRIPTION)
        if isinstance(each, Record)
    ]
    assert [corrected(each, DESCRIPTION).value("title") for each in records] == ["Road", "Bridge"]


def test_too_few_rows_stop(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="only 1 rows"):
        list(described_records(table(tmp_path, "No,Name\n1,Road\n"), DESCRIPTION))


def test_a_column_under_another_name_will_do(tmp_path: Path) -> None:
    assert len(list(described_records(table(tmp_path, "No,TITLE\n1,a\n2,b\n"), DESCRIPTION))) == 2
    with pytest.raises(Trouble, match="no column 'Title'"):
        list(described_records(table(tmp_path, "No,Other\n1,a\n2,b\n"), DESCRIPTION))
