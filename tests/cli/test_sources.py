"""`trecho sources`: what can be gathered, and what its columns mean."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from trecho.sources.gathering import KINDS

Run = Callable[..., tuple[int, str, str]]


def test_every_source_is_listed_in_every_form(trecho: Run) -> None:
    _, table, _ = trecho("sources")
    assert [line.split()[0] for line in table.splitlines() if not line.startswith(" ")] == list(KINDS)
    assert "ODC-By-1.0" in table
    rows = list(csv.DictReader(trecho("sources", "--format", "csv")[1].splitlines()))
    data = json.loads(trecho("sources", "--json")[1])["sources"]
    assert [row["id"] for row in rows] == [row["id"] for row in data] == list(KINDS)
    assert rows[0]["required"] == "AidData Record ID | Title | Status"


def test_a_source_explains_its_columns(trecho: Run) -> None:
    found = json.loads(trecho("sources", "gcdf", "--json")[1])
    assert all(column["meaning"] for column in found["columns"])
    title = next(column for column in found["columns"] if column["field"] == "title")
    assert (title["headers"], title["required"]) == (["Title"], True)
    assert found["lists"]["stage"]["pipeline: pledge"] == "pledged"
    rows = list(csv.DictReader(trecho("sources", "gcdf", "--format", "csv")[1].splitlines()))
    assert [row["field"] for row in rows] == [column["field"] for column in found["columns"]]
    table = trecho("sources", "sheet")[1]
    assert "what it is called" in table
    assert "nombre" not in table.split("what it is called")[1].splitlines()[2]


@pytest.mark.parametrize("kind", KINDS)
def test_every_source_can_be_explained(trecho: Run, kind: str) -> None:
    status, table, _ = trecho("sources", kind)
    assert (status, table.split()[0]) == (0, kind)


def test_a_map_of_ones_own_is_explained(trecho: Run, tmp_path: Path) -> None:
    own = tmp_path / "deeds.map.toml"
    own.write_text(
        'kind = "sheet"\nname = "Deeds"\nrequired = ["title"]\n[columns]\ntitle = "Obra"\nother = "Nota"\n'
        '[[corrections]]\nrecord = "7"\nfield = "title"\nvalue = "Port"\nbecause = "misprint"\n',
        encoding="utf-8",
    )
    _, table, _ = trecho("sources", str(own))
    assert "must hold: columns Obra; rows at least 1" in table
    assert "7 title → Port (misprint)" in table


def test_what_is_no_source_is_told_with_the_choices(trecho: Run) -> None:
    status, _, error = trecho("sources", "aims")
    assert status == 2
    assert "gcdf, iati" in error
