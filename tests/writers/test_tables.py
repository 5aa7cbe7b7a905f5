"""Tables that spreadsheets can open without harm, with nothing counted or lost on the way."""

import csv
import io

from hypothesis import given

from tests import strategies
from tests.dossiers import NURSES, ROAD, dossier
from trecho.core.link import Link
from trecho.writers.tables import activity_rows, csv_of, link_rows, pledge_rows, worded


def test_every_commitment_has_a_row_coded_or_not() -> None:
    rows = list(pledge_rows(dossier(), "en"))
    assert [row["commitment_id"] for row in rows] == [
        "gulf-delta-2024/I.1",
        "gulf-delta-2024/I.2",
        "gulf-delta-2024/II.1",
    ]
    assert rows[0]["status_verified"] == "LI"
    assert rows[0]["flags"] == "late thin"
    assert rows[1]["status_provisional"] == "LI"
    assert rows[2]["verb"] is None
    assert rows[2]["links"] == 1


def test_links_come_in_the_columns_of_the_contract() -> None:
    rows = list(link_rows(dossier().promises[0].links))
    assert rows == [
        {
            "record_id": "sheet:8",
            "commitment_id": "gulf-delta-2024/I.1",
            "rank": 1,
            "score": 0.8765,
            "grade": 2,
            "reasons": "sector +0.31",
        }
    ]


def test_activities_keep_their_cents_and_their_source() -> None:
    row = next(iter(activity_rows([ROAD], "es")))
    assert row["amount"] == "12500000.50"
    assert (row["record"], row["url"]) == ("7", "https://example.org/register")


def test_formulas_are_neutralised() -> None:
    assert csv_of([{"a": "=1+1", "b": None}]).splitlines() == ["a,b", "'=1+1,"]


def test_words_fall_back_to_english_then_to_any() -> None:
    assert worded(NURSES.title, "es") == "Curso para enfermeras"
    assert worded(NURSES.title, "zh") == "Course for nurses"
    assert worded({"fr": "Cours"}, "zh") == "Cours"
    assert worded({}, "en") == ""


@given(strategies.links)
def test_what_is_written_reads_back(link: Link) -> None:
    read = list(csv.DictReader(io.StringIO(csv_of(link_rows([link])), newline="")))
    assert len(read) == 1
    assert float(read[0]["score"]) == round(link.score, 4)


def test_no_rows_make_an_empty_table() -> None:
    assert csv_of([]) == ""
