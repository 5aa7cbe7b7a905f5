"""Whole activities out of the lake."""

from pathlib import Path

import pytest

from trecho import chain
from trecho.core.trouble import Trouble
from trecho.lake.activities import activities_in
from trecho.lake.dataset import files_in

CSV = """AidData Record ID,Recipient ISO-3,Recipient,Title,Status,Sector Name,Commitment Year
1,PER,Peru,CDB lends $5 million for the Toromocho mine,Completion,ENERGY,2013
2,PER,Peru,CDB lends another $7 million for the Toromocho mine,Completion,ENERGY,2014
"""


def test_as_often_as_asked(tmp_path: Path) -> None:
    (tmp_path / "gcdf.csv").write_text(CSV, "utf-8")
    list(chain.stock("gcdf", [tmp_path / "gcdf.csv"], tmp_path / "lake"))
    files = files_in(tmp_path / "lake")
    assert [one.id for one in activities_in(files)] == [one.id for one in activities_in(files)] == ["gcdf:1", "gcdf:2"]


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(Trouble, match=r"x\.parquet"):
        list(activities_in([tmp_path / "x.parquet"]))
