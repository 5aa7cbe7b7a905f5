"""`trecho backup`, `trecho restore`, `trecho merge` and `trecho rebuild`, one after the other, as a keeper uses them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("name", ["copy.db", "copy.jsonl.gz"])
def test_a_copy_becomes_a_register_again(name: str, trecho: Run, small_register: Path, tmp_path: Path) -> None:
    place, copy, other = str(shutil.copy(small_register, tmp_path / "a.db")), tmp_path / name, str(tmp_path / "b.db")
    before = json.loads(trecho("--register", place, "--json", "snapshot")[1])["id"]
    assert trecho("--register", place, "backup", str(copy))[0] == 0
    assert copy.stat().st_size > 10_000
    assert trecho("--register", other, "restore", str(copy))[0] == 0
    assert json.loads(trecho("--register", other, "--json", "snapshot")[1])["id"] == before
    status, _, err = trecho("--register", other, "restore", str(copy))
    assert (status, "use `trecho merge`" in err) == (2, True)
    merged = json.loads(trecho("--register", other, "--json", "merge", str(copy))[1])
    assert (merged["new"], merged["known"] > 500) == (0, True)


def test_a_copy_of_nothing_is_one_sentence(trecho: Run, tmp_path: Path) -> None:
    status, _, err = trecho("--register", str(tmp_path / "none.db"), "backup", str(tmp_path / "copy"))
    assert (status, "there is no register here; make one with `trecho init`" in err) == (2, True)
    assert list(tmp_path.iterdir()) == []
