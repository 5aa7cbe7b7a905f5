"""Rows go into a table in bulk, with moments and bytes as the database wants them."""

import pytest

from tests.ledgers import MONDAY
from trecho.store.inserting import insert
from trecho.store.models import DatasetRow, ViewRow
from trecho.store.writing import writing


@pytest.mark.usefixtures("register")
def test_rows_come_out_as_they_went_in() -> None:
    with writing():
        insert(DatasetRow, ("sha256", "name", "plain", "recorded_at"), [("a" * 64, "100 % añejo", "{}", MONDAY)])
        insert(
            ViewRow,
            ("kind", "key", "subject", "within", "position", "words", "plain"),
            [("k", "i", "s", "", b"\0\xff", "", "{}")],
        )
        insert(ViewRow, ("kind",), [])
    row = DatasetRow.objects.get()
    assert (row.name, row.recorded_at) == ("100 % añejo", MONDAY)
    assert bytes(ViewRow.objects.get().position) == b"\0\xff"
