"""Every format writes whole files, or leaves alone what was there."""

import csv
import json
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.dossiers import dossier
from trecho.core.dossier import Dossier
from trecho.core.plain import value_of
from trecho.core.trouble import Trouble
from trecho.writers.formats import FORMATS, kept, published


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_writes_into_a_folder(tmp_path: Path, form: str) -> None:
    written = published(dossier(), form, tmp_path / "out")
    assert written
    assert all(path.stat().st_size > 100 or path.suffix == ".txt" for path in written)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in written)


@pytest.mark.parametrize(
    ("form", "name"),
    [("html", "a.html"), ("docx", "a.docx"), ("pdf", "a.pdf"), ("csv", "a.csv"), ("json", "a.json"), ("iati", "a.xml")],
)
def test_a_file_name_is_taken_as_it_is(tmp_path: Path, form: str, name: str) -> None:
    assert published(dossier(), form, tmp_path / name)[0] == tmp_path / name


def test_json_gives_the_dossier_back(tmp_path: Path) -> None:
    data = json.loads(published(dossier(), "json", tmp_path / "a.json")[0].read_bytes())
    assert data["trecho"]["schema"] == "dossier"
    assert value_of(Dossier, data) == dossier()


def test_tables_hold_the_same_rows(tmp_path: Path) -> None:
    published(dossier(), "csv", tmp_path / "csv")
    published(dossier(), "parquet", tmp_path / "parquet")
    with (tmp_path / "csv" / "links.csv").open(encoding="utf-8", newline="") as opened:
        links = list(csv.DictReader(opened))
    assert [row["commitment_id"] for row in links] == parquet.read_table(tmp_path / "parquet" / "links.parquet")[
        "commitment_id"
    ].to_pylist()


def test_what_iati_cannot_take_is_listed(tmp_path: Path) -> None:
    written = published(dossier(), "iati", tmp_path)
    assert [path.name for path in written] == ["activities.xml", "activities.left-out.txt"]
    assert written[1].read_text() == "sheet:8\n"


def test_an_unknown_format_and_an_unwritable_place_are_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="choose one of html"):
        published(dossier(), "odt", tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(Trouble, match="cannot be written"):
        published(dossier(), "html", tmp_path / "file" / "below")


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(tmp_path / "a.txt", b"first")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        kept(path, b"second")
    assert path.read_bytes() == b"first"
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]
