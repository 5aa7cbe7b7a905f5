"""Files are known by their hash, once."""

import pytest

from tests.ledgers import MONDAY
from trecho.store import search, shelf
from trecho.store.datasets import datasets


@pytest.mark.usefixtures("register")
def test_a_file_is_noted_once_with_what_is_known_of_it() -> None:
    before = search.revision()
    for _ in range(2):
        shelf.keep_dataset("gcdf.csv", "a" * 64, recorded_at=MONDAY, facts={"path": "gcdf.parquet"})
    assert datasets() == {"a" * 64: {"name": "gcdf.csv", "path": "gcdf.parquet"}}
    assert search.revision() == before + 1
