"""Datasets of the lake are noted in the register that there is."""

import json
from collections.abc import Callable
from pathlib import Path

from trecho.store.datasets import datasets

ROWS = (
    "AidData Record ID,Recipient ISO-3,Recipient,Title,Status,Sector Name,Commitment Year\n"
    "1,PER,Peru,CDB lends $5 million for the Toromocho mine,Completion,ENERGY,2013\n"
)


def test_noted_with_path_and_hash_once_and_verified(
    trecho: Callable[..., tuple[int, str, str]], part_register: str, tmp_path: Path
) -> None:
    path, lake = tmp_path / "gcdf.csv", str(tmp_path / "lake")
    path.write_text(ROWS, "utf-8")
    for _ in range(2):
        trecho("--register", part_register, "--lake", lake, "gather", "gcdf", str(path))
    noted = {sha256: facts for sha256, facts in datasets().items() if "dataset" in facts}
    ((sha256, facts),) = noted.items()
    assert (tmp_path / "lake" / facts["path"]).is_file()
    assert (facts["rows"], facts["kind"]) == ("1", "gcdf")
    assert sha256 in facts["path"]
    listed = json.loads(trecho("--lake", lake, "--json", "lake", "list")[1].splitlines()[0])
    assert listed["key"] == facts["dataset"]


def test_no_register_is_no_trouble(trecho: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    path = tmp_path / "gcdf.csv"
    path.write_text(ROWS, "utf-8")
    nowhere, lake = str(tmp_path / "none.db"), str(tmp_path / "lake")
    assert trecho("--register", nowhere, "--lake", lake, "gather", "gcdf", str(path))[0] == 0
    assert not Path(nowhere).exists()
    assert trecho("--lake", lake, "lake", "remove", "gcdf")[0] == 0
    assert trecho("--register", nowhere, "--lake", lake, "gather", "gcdf", str(path))[0] == 0
