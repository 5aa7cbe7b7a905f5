"""A state that was frozen twice is one snapshot; it verifies."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from trecho.cases.loading import load
from trecho.core.dates import PartialDate
from trecho.core.snapshot import Manifest
from trecho.reference.rates import bank_until, rates_by
from trecho.register.figuring.money import money
from trecho.register.figuring.weighing import scales
from trecho.register.freezing import freeze
from trecho.store import sealing, search, shelf
from trecho.store.models import SnapshotRow


def test_the_same_state_is_frozen_once_and_verifies(part_register: str) -> None:  # noqa: ARG001  (opens it)
    later = MONDAY + timedelta(days=1)
    one, new = freeze("draft of May", later)
    again, new_again = freeze("the same in June", later + timedelta(days=30))
    assert (new, new_again) == (True, False)
    assert again.id == one.id
    assert [kept.label for kept in search.snapshots()] == ["draft of May"]
    assert sealing.verify(one.id)[1] == ()


HEAD, LEVELS = "currency,to,date,rate,source\n", "country,year,level,base,source\n"


def tables(folder: Path, monkeypatch: pytest.MonkeyPatch, rate: str, level: str) -> None:
    folder.mkdir()
    (folder / "rates.csv").write_text(f"{HEAD}GYD,USD,2017,{rate},Bank of Guyana\n")
    (folder / "levels.csv").write_text(f"{LEVELS},2017,{level},2021,Ministry\n")
    monkeypatch.setenv("TRECHO_RATES", str(folder / "rates.csv"))
    monkeypatch.setenv("TRECHO_DEFLATORS", str(folder / "levels.csv"))


def guyanese(as_of: datetime | None) -> tuple[Decimal | None, Decimal | None]:
    """The one sum in Guyanese dollars, in US dollars of its day and of 2021."""
    told = money(scales(date(2026, 6, 1), as_of), as_of).originals
    one = next(each for each in told if each.currency == "GYD")
    return one.converted, one.constant


@pytest.mark.usefixtures("part_register")
def test_a_frozen_page_is_counted_by_the_tables_of_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = load("celac-china", recorded_at=MONDAY).claims
    shelf.keep([one for one in case if one.subject == "activity:celac-china/D006"])
    tables(tmp_path / "then", monkeypatch, "0.005", "0.9")
    frozen, _ = freeze("with our own tables", MONDAY + timedelta(days=1))
    then = guyanese(frozen.made_at)
    assert then == (Decimal(6_000_000), Decimal(6_000_000) / Decimal("0.9"))
    assert {"own/rates.csv", "own/deflators.csv"} <= set((sealing.sealed(frozen.id) or Manifest()).reference)
    tables(tmp_path / "now", monkeypatch, "0.004", "0.8")
    assert guyanese(None) == (Decimal(4_800_000), Decimal(6_000_000))
    assert guyanese(frozen.made_at) == then
    assert {one.name for one in sealing.verify(frozen.id)[1]} == {"own/rates.csv", "own/deflators.csv"}
    monkeypatch.delenv("TRECHO_RATES")
    monkeypatch.delenv("TRECHO_DEFLATORS")
    assert guyanese(None)[0] is None
    assert guyanese(frozen.made_at) == then


@pytest.mark.usefixtures("part_register")
def test_a_state_frozen_afterwards_keeps_its_tables_for_the_day_it_tells_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables(tmp_path / "then", monkeypatch, "0.005", "0.9")
    day = MONDAY + timedelta(days=1)
    freeze("looked back", day + timedelta(days=30), day)
    monkeypatch.delenv("TRECHO_RATES")
    assert sealing.tables_at(day).rates.startswith(HEAD)
    assert sealing.tables_at(day - timedelta(days=2)) == sealing.tables_at(None)


@pytest.mark.usefixtures("part_register")
def test_a_kept_table_that_was_changed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables(tmp_path / "then", monkeypatch, "0.005", "0.9")
    frozen, _ = freeze("", MONDAY + timedelta(days=1))
    row = SnapshotRow.objects.get()
    row.manifest = row.manifest.replace("0.005", "0.006")
    row.save()
    assert [(one.section, one.name) for one in sealing.verify(frozen.id)[1]] == [("tables", "own/rates.csv")]


@pytest.mark.usefixtures("part_register")
def test_later_rates_of_the_bank_change_nothing_that_was_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    until = bank_until() - timedelta(days=400)
    monkeypatch.setattr(sealing, "bank_until", lambda: until)
    frozen, _ = freeze("", MONDAY + timedelta(days=1))
    monkeypatch.undo()
    assert sealing.verify(frozen.id)[1] == ()
    late = PartialDate((until + timedelta(days=40)).isoformat())
    assert rates_by(sealing.tables_at(frozen.made_at))("CNY", "USD", late) is None
    assert rates_by(sealing.tables_at(None))("CNY", "USD", late) is not None
