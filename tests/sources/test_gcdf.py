"""AidData's release → activities: the same from every format, exact where the release is exact."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from tests.shared_data import SHARED, needs_shared
from tests.sources.tables import ROWS, as_csv, as_parquet, as_xlsx
from trecho.core.activity import Activity, ActivityKind, Rejected, Rung
from trecho.core.trouble import Trouble
from trecho.sources import gcdf


def good(found: Iterable[Activity | Rejected]) -> list[Activity]:
    return [each for each in found if isinstance(each, Activity)]


def test_same_activities_from_every_format(tmp_path: Path) -> None:
    from_csv = list(gcdf.activities(as_csv(tmp_path / "a.csv")))
    assert len(from_csv) == 2
    assert list(gcdf.activities(as_xlsx(tmp_path / "a.xlsx"))) == from_csv
    assert list(gcdf.activities(as_parquet(tmp_path / "a.parquet"))) == from_csv


def test_a_record_of_the_full_release(tmp_path: Path) -> None:
    loan, gift = good(gcdf.activities(as_csv(tmp_path / "a.csv"), sha256="ab"))
    assert (loan.id, loan.kind, loan.rung, loan.status) == ("gcdf:70001", ActivityKind.LOAN, Rung.M5, "completed")
    assert loan.dates == {"signed": "2013", "end": "2018-06-15"}
    assert loan.estimated == ("dates.signed",)
    assert [(a.basis, a.value, a.currency, a.rung) for a in loan.amounts] == [
        ("original", Decimal(500000000), "CNY", Rung.M2),
        ("nominal-usd", Decimal(80700000), "USD", Rung.M2),
        ("constant-usd-2021", Decimal("91729878.25"), "USD", Rung.M2),
    ]
    assert {"envelope", "not-for-aggregates", "flow-class:oda-like"} <= set(loan.flags)
    assert [(a.role, a.name, a.country) for a in loan.actors][:2] == [
        ("giver", "Export-Import Bank of China", "CHN"),
        ("giver", "Bank of China", "CHN"),
    ]
    assert [(each.url, each.publisher) for each in loan.cites] == [
        ("https://a.example/1", "Ministry A"),
        ("https://b.example/2", "Daily B"),
    ]
    assert loan.scores == {"tuff-source": 4.0}
    assert loan.parent == "gcdf:70002"
    assert (gift.kind, gift.rung, gift.parent) == (ActivityKind.DONATION, Rung.M1, "gcdf:70001")
    assert gift.dates == {"pledged": "2020-03-04"}
    assert gift.countries == ()
    assert {"regional", "covid-19"} <= set(gift.flags)


def test_ten_thousand_broken_rows_leave_the_good_ones(tmp_path: Path) -> None:
    broken = [["x", *row[1:]] for row in [ROWS[0]] * 5000] + [
        [row[0], *row[1:8], "Dreaming", *row[9:]] for row in [ROWS[0]] * 5000
    ]
    found = list(gcdf.activities(as_csv(tmp_path / "a.csv", [ROWS[0], *broken, ROWS[1]])))
    assert [each.id for each in good(found)] == ["gcdf:70001", "gcdf:70002"]
    rejected = [each for each in found if isinstance(each, Rejected)]
    assert len(rejected) == 10_000
    assert (rejected[0].record, rejected[-1].record) == ("row 3", "row 10002")
    assert "'Dreaming'" in rejected[-1].why


def test_missing_columns_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Title,Amount\nA,1\n")
    with pytest.raises(Trouble, match="no column 'AidData Record ID', 'Status'"):
        list(gcdf.activities(path))


def test_a_table_in_another_encoding(tmp_path: Path) -> None:
    rows = [[*ROWS[0][:6], "China donates São Paulo masks to Bogotá’s año", *ROWS[0][7:]]]
    for encoding in ("cp1252", "utf-16", "utf-8-sig"):
        found = good(gcdf.activities(as_csv(tmp_path / "a.csv", rows, encoding=encoding)))
        assert found[0].title["en"] == "China donates São Paulo masks to Bogotá’s año"


@needs_shared
def test_the_real_extract() -> None:
    found = list(gcdf.activities(SHARED / "gcdf" / "gcdf_lac.csv"))
    assert len(found) == len(good(found)) == 1183
    by_id = {each.id: each for each in good(found)}
    dam = by_id["gcdf:35552"]
    assert (dam.countries, dam.dates["signed"], dam.dates["end"]) == (("HND",), "2013-09-22", "2021")
    assert (dam.amounts[0].value, dam.amounts[0].currency, dam.spans["amount"]) == (
        Decimal(297700000),
        "USD",
        "$297.7 million",
    )
    assert by_id["gcdf:35818"].related == ("gcdf:93432", "gcdf:96294")
    assert by_id["gcdf:39668"].parent == "gcdf:39667"
    assert all(each.sectors[0].vocabulary == "DAC-3" for each in by_id.values())
    described = good(gcdf.activities(SHARED / "gcdf" / "gcdf_lac_described.csv"))
    assert len(described) == 94
    assert all(each.description for each in described)


def test_counts_and_old_money_are_told(tmp_path: Path) -> None:
    title = "China rolls over a loan for 30 buses"
    (found,) = good(gcdf.activities(as_csv(tmp_path / "a.csv", [[*ROWS[0][:6], title, *ROWS[0][7:]]])))
    assert [(each.value, each.unit) for each in found.quantity] == [(30, "buses")]
    assert found.spans["quantity"] == "30 buses"
    assert "rolled-over" in found.flags
