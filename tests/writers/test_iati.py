"""The file passes the standard's own schema and rules, as an independent package reads them."""

from datetime import UTC, datetime
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from okfn_iati.iati_schema_validator import IatiValidator

from tests.dossiers import NURSES, ROAD
from trecho.core.activity import Actor, Amount, Rung, Sector
from trecho.core.dates import PartialDate
from trecho.writers.iati import Publisher, _shares, iati_xml

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
US = Publisher("XM-EXAMPLE-1", "Example secretariat")
RICH = msgspec.structs.replace(
    ROAD,
    countries=("JAM", "HTI", "BLZ"),
    actors=(Actor(role="giver", name="Bank of the Delta"), Actor(role="receiver", name="Ministry")),
    sectors=(
        Sector(vocabulary="DAC-3", code="210"),
        Sector(vocabulary="DAC-3", code="230"),
        Sector(vocabulary="DAC-5", code="21020"),
    ),
    dates={"signed": PartialDate("2024-05"), "start": PartialDate("2024-09"), "end": PartialDate("2031")},
    amounts=(*ROAD.amounts, Amount(rung=Rung.M4, value=Decimal(5), currency="USD", date=PartialDate("2025"))),
    related=("sheet:8",),
)


def test_the_schema_and_the_rules_hold() -> None:
    document, left_out = iati_xml([RICH, ROAD], US, NOW)
    valid, errors = IatiValidator().validate(document.decode())
    assert valid, errors
    assert left_out == ()


def test_what_has_no_date_is_named_not_dropped_in_silence() -> None:
    document, left_out = iati_xml([NURSES, ROAD], US, NOW)
    assert left_out == ("sheet:8",)
    assert len(etree.fromstring(document).findall("iati-activity")) == 1


def test_amounts_dates_and_words_are_kept() -> None:
    root = etree.fromstring(iati_xml([RICH], US, NOW)[0])
    assert [value.text for value in root.iter("value")] == ["12500000.50", "5"]
    assert [(day.get("type"), day.get("iso-date")) for day in root.iter("activity-date")] == [
        ("2", "2024-05-01"),
        ("3", "2031-01-01"),
    ]
    assert root.findtext("iati-activity/title/narrative") == "Loan for the =coast road"
    assert root.find("iati-activity/reporting-org[@secondary-reporter='1']") is not None
    assert [country.get("percentage") for country in root.iter("recipient-country")] == ["33.33", "33.33", "33.34"]


@given(st.integers(1, 40))
def test_shares_add_up_to_exactly_a_hundred(count: int) -> None:
    assert sum(map(Decimal, _shares(count))) == 100


@pytest.mark.parametrize("rung", list(Rung))
def test_every_rung_has_a_status(rung: Rung) -> None:
    document, _ = iati_xml([msgspec.structs.replace(ROAD, rung=rung)], US, NOW)
    assert IatiValidator().validate(document.decode())[0]


def test_control_characters_do_not_break_the_file() -> None:
    document, _ = iati_xml([msgspec.structs.replace(ROAD, title={"en": "a\x00b\x08c & <d>"})], US, NOW)
    assert etree.fromstring(document).findtext("iati-activity/title/narrative") == "abc & <d>"
