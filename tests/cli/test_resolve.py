"""`trecho resolve`: a table, CSV, JSON lines; proposals for the desk."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Told
from trecho.store import search

Run = Callable[..., Told]

ROWS = [
    "AidData Record ID,Recipient ISO-3,Recipient,Title,Status,Sector Name,Commitment Year",
    "1,PER,Peru,CDB lends $5 million for the Toromocho mine,Completion,ENERGY,2013",
    "2,PER,Peru,CDB lends another $7 million for the Toromocho mine,Completion,ENERGY,2014",
    *(f"{at},PER,Peru,Chinese Government gives books to school {at},Completion,EDUCATION,2010" for at in range(10, 40)),
]


def test_pairs_with_reasons_in_three_forms(trecho: Run, tmp_path: Path) -> None:
    path = tmp_path / "gcdf.csv"
    path.write_text("\n".join(ROWS), "utf-8")
    status, table, _ = trecho("resolve", str(path))
    assert status == 0
    assert "step     gcdf:1  CDB lends $5 million" in table
    rows = list(csv.DictReader(trecho("resolve", str(path), "--format", "csv")[1].splitlines()))
    assert ("gcdf:1", "gcdf:2", "step") in [(row["left"], row["right"], row["relation"]) for row in rows]
    first = json.loads(trecho("--json", "resolve", str(path))[1].splitlines()[0])
    assert first["trecho"]["schema"] == "kinships/1"
    assert {"reason", "weight"} <= first["reasons"][0].keys()


def test_a_dataset_of_the_lake(trecho: Run, tmp_path: Path) -> None:
    path, lake = tmp_path / "gcdf.csv", tmp_path / "lake"
    path.write_text("\n".join(ROWS), "utf-8")
    trecho("--lake", str(lake), "gather", "gcdf", str(path))
    assert trecho("--lake", str(lake), "resolve", "gcdf", "--min-score", "0.9", "--format", "csv")[0] == 0
    assert trecho("--lake", str(lake), "resolve", "nothing")[0] == 2


def test_proposals_for_the_desk_twice_add_nothing(trecho: Run, part_register: str, tmp_path: Path) -> None:
    path = tmp_path / "gcdf.csv"
    path.write_text("\n".join(ROWS), "utf-8")
    trecho("--register", part_register, "gather", "gcdf", str(path), "--into", "register")
    for _ in range(2):
        assert trecho("--register", part_register, "resolve", "--keep")[0] == 0
        found = [(each.left, each.right) for each in search.kinships()]
        assert ("gcdf:1", "gcdf:2") in found
        assert len(found) == len(set(found))
