"""Questions to the lake in SQL: answered from the lake and nothing else."""

from pathlib import Path

import pytest

from tests.sources.tables import as_csv, as_xlsx
from trecho import chain
from trecho.core.trouble import Trouble
from trecho.lake.query import answer


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lake's")
    list(chain.stock("gcdf", [as_csv(folder / "a.csv"), as_xlsx(folder / "a.xlsx")], folder / "it's"))
    return folder / "it's"


def test_an_activity_told_by_two_files_counts_once(lake: Path) -> None:
    assert list(answer(lake, "SELECT count(*) FROM activities").rows) == [(2,)]
    assert list(answer(lake, "SELECT count(*) FROM records").rows) == [(4,)]
    found = answer(
        lake, "SELECT id, title['en'], amounts[1].value FROM activities WHERE list_contains(countries, 'ECU')"
    )
    assert list(found.rows) == [
        ("gcdf:70001", "China Eximbank provides RMB 500 million loan for a school", "500000000")
    ]


@pytest.mark.parametrize(
    "question",
    ["DROP VIEW activities", "SELECT 1; SELECT 2", "COPY activities TO '/tmp/stolen.csv'", "SELECT * FROM read_csv('/etc/passwd')",
     "SELECT * FROM read_text('/etc/hostname')", "ATTACH '/tmp/x.db'", "SET memory_limit='8GB'", "SELEC 1", "", "INSTALL httpfs"],
)  # fmt: skip
def test_nothing_else_can_be_asked(lake: Path, question: str) -> None:
    with pytest.raises(Trouble) as caught:
        list(answer(lake, question).rows)
    assert "\n" not in str(caught.value)
