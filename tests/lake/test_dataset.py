"""The lake's folder."""

from pathlib import Path

import pytest

from tests.sources.tables import as_csv
from trecho import chain
from trecho.core.trouble import Trouble
from trecho.lake.dataset import dataset_of, datasets_in, file_of, files_in, remove


def test_removal_takes_files_that_no_other_dataset_names(tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    (done,) = chain.stock("gcdf", [as_csv(tmp_path / "a.csv")], lake)
    assert dataset_of(lake, done.dataset.key) == done.dataset
    assert file_of(lake, done.dataset.files[0]).is_file()
    assert [each.key for each in remove(lake, "gcdf")] == [done.dataset.key]
    assert (datasets_in(lake), list((lake / "files").iterdir())) == ([], [])
    with pytest.raises(Trouble, match="no dataset"):
        remove(lake, "gcdf")


def test_no_lake_has_no_datasets(tmp_path: Path) -> None:
    assert datasets_in(tmp_path / "nowhere") == []
    with pytest.raises(Trouble, match="holds no dataset"):
        files_in(tmp_path / "nowhere")


def test_a_damaged_slip_is_named(tmp_path: Path) -> None:
    (tmp_path / "datasets").mkdir()
    (tmp_path / "datasets" / "x.json").write_text("{")
    with pytest.raises(Trouble, match="damaged slip"):
        datasets_in(tmp_path)
