"""Sources into the lake: once, whole or not at all, the same from one process or several."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.sources.iati_samples import HEAD, SECOND, TAIL, bare
from tests.sources.tables import ROWS, as_csv
from trecho import chain
from trecho.core.activity import Activity
from trecho.core.trouble import Trouble
from trecho.lake.dataset import datasets_in, files_in
from trecho.lake.schema import activities_of


def stored(lake: Path) -> list[Activity]:
    return [
        each
        for path in files_in(lake)
        for batch in pq.ParquetFile(path).iter_batches()
        for each in activities_of(batch)
    ]


def test_the_lake_gives_back_what_was_gathered(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv")
    (done,) = chain.stock("gcdf", [path], tmp_path / "lake")
    assert (done.new, done.dataset.rows, done.rejected) == (True, 2, ())
    assert stored(tmp_path / "lake") == list(chain.gather("gcdf", [path]))


def test_twice_is_once(tmp_path: Path) -> None:
    path, lake = as_csv(tmp_path / "a.csv", [ROWS[0], ["x", *ROWS[0][1:]], ROWS[1]]), tmp_path / "lake"
    (first,) = chain.stock("gcdf", [path], lake)
    files = {each.name: each.stat().st_mtime_ns for each in (lake / "files").iterdir()}
    (second,) = chain.stock("gcdf", [path], lake)
    assert (first.new, second.new) == (True, False)
    assert second.rejected == first.rejected
    assert {each.name: each.stat().st_mtime_ns for each in (lake / "files").iterdir()} == files


def test_a_changed_file_takes_the_place_of_its_former_self(tmp_path: Path) -> None:
    path, lake = as_csv(tmp_path / "a.csv"), tmp_path / "lake"
    list(chain.stock("gcdf", [path], lake))
    list(chain.stock("gcdf", [as_csv(path, [ROWS[0]])], lake))
    assert [each.rows for each in datasets_in(lake)] == [1]
    assert len(list((lake / "files").iterdir())) == 1


def test_a_file_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    path, lake = tmp_path / "a.csv", tmp_path / "lake"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(Trouble):
        list(chain.stock("gcdf", [path], lake))
    assert datasets_in(lake) == []


def test_two_processes_store_the_same_activities(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD + SECOND + "".join(bare(number) for number in range(3000)) + "<iati-activity/>" + TAIL)
    (one,) = chain.stock("iati", [path], tmp_path / "one", workers=1)
    (two,) = chain.stock("iati", [path], tmp_path / "two", workers=2)
    assert (one.dataset.rows, one.dataset.rejected) == (two.dataset.rows, two.dataset.rejected) == (3001, 1)
    assert stored(tmp_path / "one") == stored(tmp_path / "two")
    assert len(two.dataset.files) == 2


def test_killed_at_any_moment_nothing_is_half_done(tmp_path: Path) -> None:
    known, path, lake = as_csv(tmp_path / "a.csv"), tmp_path / "a.xml", tmp_path / "lake"
    path.write_text(HEAD + "".join(bare(number) for number in range(4000)) + TAIL)
    list(chain.stock("gcdf", [known], lake))
    program = f"from trecho import chain; from pathlib import Path; list(chain.stock('iati', [{str(path)!r}], Path({str(lake)!r})))"
    for moment in random.Random(5).sample(range(20, 90), 4):
        running = subprocess.Popen([sys.executable, "-c", program])
        time.sleep(moment / 100)
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert sum(each.rows for each in datasets_in(lake)) in {2, 4002}
        assert len(stored(lake)) in {2, 4002}
    (done,) = chain.stock("iati", [path], lake)
    assert (done.dataset.rows, len(stored(lake)), list((lake / "aside").iterdir())) == (4000, 4002, [])
