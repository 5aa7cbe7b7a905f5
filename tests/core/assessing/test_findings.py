"""Example F of the method, and the findings that must come out of real data by themselves."""

import csv
from decimal import Decimal

import pytest

from tests.shared_data import SHARED, needs_shared
from trecho.core.assessing.emphasis import Answer, emphasis, former_period
from trecho.core.assessing.groups import Deed, group_totals, whole
from trecho.core.dates import PartialDate, Period
from trecho.reference.groups import memberships

pytestmark = [needs_shared, pytest.mark.shared]
PLAN = Period(PartialDate("2019"), PartialDate("2021"))


def deeds() -> list[Deed]:
    with (SHARED / "gcdf" / "gcdf_lac.csv").open(encoding="utf-8") as file:
        return [
            Deed(
                activity=row["AidData Record ID"],
                day=PartialDate(row["Commitment Year"]),
                countries=(row["Recipient ISO-3"],),
                amount=Decimal(value) if (value := row["Amount (Constant USD 2021)"]) not in {"", "NA"} else None,
            )
            for row in csv.DictReader(file)
        ]


def in_plan() -> list[Deed]:
    return [deed for deed in deeds() if deed.day and PLAN.certainly_holds(deed.day)]


def test_f_all_members() -> None:
    members = {one.country for one in memberships() if one.group in {"LIC", "LMIC", "UMIC", "HIC"}}
    found = whole(in_plan(), members)
    assert (found.activities, found.with_amount, len(found.reached), found.members) == (283, 160, 25, 33)
    assert round(found.money / 10**9, 2) == Decimal("7.64")


def test_f_groups() -> None:
    sids, ldc, lldc = group_totals(in_plan(), memberships(), ("SIDS", "LDC", "LLDC"), at=PartialDate("2021"))
    assert (len(sids.reached), sids.members, sids.activities, sids.with_amount) == (12, 16, 84, 35)
    assert sids.share_of_money is not None
    assert (round(sids.money / 10**9, 2), round(sids.share_of_money, 3)) == (Decimal("0.60"), 0.079)
    assert (ldc.reached, ldc.activities, ldc.with_amount) == (("HTI",), 1, 0)
    assert (lldc.reached, lldc.members, lldc.activities, lldc.with_amount) == (("BOL",), 2, 18, 7)
    assert round(lldc.money / 10**9, 4) == Decimal("0.0002")


def test_f_emphasis_of_iii_9() -> None:
    chosen = {one.country for one in memberships() if one.group in {"SIDS", "Central American Isthmus"}}
    found = emphasis(deeds(), lambda country, _: country in chosen, former_period(PLAN), PLAN)
    assert found.before.activities is not None
    assert found.now.activities is not None
    assert (round(found.before.activities, 2), round(found.now.activities, 2)) == (0.52, 0.41)
    assert found.before.money is not None
    assert found.now.money is not None
    assert (round(found.before.money, 3), round(found.now.money, 3)) == (0.083, 0.104)
    assert (round(found.before.all_money / 10**9, 1), round(found.now.all_money / 10**9, 1)) == (
        Decimal("26.0"),
        Decimal("7.6"),
    )
    assert found.answer is Answer.MIXED
    # The two loans to Brazil that the method names, and an airport loan of 2019 that it does not.
    assert found.fragile == ("53068", "59384", "72766")
    assert found.without_all is Answer.NOT_MET
