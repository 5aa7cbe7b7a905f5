"""Rows of an IATI document."""

import pytest

from tests.sources.iati_samples import FIRST, SECOND
from trecho.core.noun import Nonsense
from trecho.sources.iati_rows import parsed, refused, rows_of


def document(*elements: str) -> bytes:
    return f"<iati-activities>{''.join(elements)}</iati-activities>".encode()


def test_rows_know_their_activity() -> None:
    rows = rows_of(parsed(document(SECOND, FIRST)), 2)
    assert [row[:2] for row in rows["activity"]] == [(0, "XM-DAC-1-42"), (1, "GB-1-7")]
    assert [(row[0], row[2]) for row in rows["title"]] == [
        (0, "École à Quito"),
        (0, "Escuela en Quito"),
        (1, "Water & roads"),
    ]
    assert [row[1] for row in rows["transaction"] if row[0] == 0] == ["2", "11", "3", "1"]
    assert refused(rows) == {}


def test_what_cannot_be_used() -> None:
    rows = rows_of(
        parsed(document("<iati-activity/>", "<iati-activity><iati-identifier>A</iati-identifier></iati-activity>")), 2
    )
    assert refused(rows) == {0: "it has no iati-identifier", 1: "A has neither title nor description"}


def test_another_count_is_refused() -> None:
    with pytest.raises(Nonsense):
        rows_of(parsed(document(FIRST)), 2)


def test_sectors_of_transactions_count_where_the_activity_names_none() -> None:
    transaction = '<transaction><sector code="11220"/><recipient-country code="PE"/></transaction>'
    alone = rows_of(parsed(document(f"<iati-activity>{transaction}</iati-activity>")), 1)
    both = rows_of(parsed(document(f'<iati-activity><sector code="1"/>{transaction}</iati-activity>')), 1)
    assert [alone["sector"], alone["country"]] == [[(0, None, "11220")], [(0, "PE")]]
    assert both["sector"] == [(0, None, "1")]
