"""Example F of the method, and the findings that must come out of real data by themselves."""

import csv
from decimal import Decimal

import pytest

from tests.shared_data import SHARED, needs_shared
from trecho.core.activity import RUNG_OF_STAGE, Activity, ActivityKind, Origin, Quantity, Stage
from trecho.core.announcement import Announcement
from trecho.core.assessing.emphasis import Answer, emphasis, former_period
from trecho.core.assessing.findings import findings
from trecho.core.assessing.groups import Deed, group_totals, whole
from trecho.core.dates import PartialDate, Period
from trecho.reference.groups import memberships
from trecho.reference.parameters import parameters
from trecho.reference.rates import rate
from trecho.reference.units import comparator_in, units

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


CASE = SHARED / "celac-china"


def rows(name: str) -> list[dict[str, str]]:
    with (CASE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(words: str) -> float | int:
    return int(float(words)) if float(words).is_integer() else float(words)


def day(words: str) -> PartialDate | None:
    return PartialDate(words) if words else None


def announcements() -> list[Announcement]:
    return [
        Announcement(
            id=row["pledge_id"],
            plan=row["plan_id"],
            announced_on=day(row["announced_on"]),
            quantity=Quantity(value=number(row["quantity"]), unit=row["unit"]),
            currency=row["currency"] or None,
            start=day(row["period_start"]),
            end=day(row["period_end"]),
        )
        for row in rows("pledges.csv")
    ]


def activities() -> list[Activity]:
    flags: dict[str, list[str]] = {}
    for row in rows("activity_flags.csv"):
        flags.setdefault(row["activity_id"], []).append(row["flag"])
    return [
        Activity(
            id=row["activity_id"],
            source=Origin(kind=row["source_kind"], name=row["source_url"]),
            kind=ActivityKind(row["kind"]),
            title={"en": row["title"]},
            rung=RUNG_OF_STAGE[Stage(row["stage"])],
            dates={"start": PartialDate(row["date"])} if row["date"] else {},
            quantity=(Quantity(value=number(row["quantity"]), unit=row["unit"]),) if row["quantity"] else (),
            flags=tuple(flags.get(row["activity_id"], ())),
        )
        for row in rows("activities.csv")
    ]


def test_the_alarms_come_out_by_themselves_and_no_others() -> None:
    found = findings(
        announcements(), activities(), units(), comparator_in, rate, parameters(), today=PartialDate("2026-11-21")
    )
    (leaders,) = found.standing
    assert (leaders.quantity, leaders.clock) == (1000, Period(PartialDate("2015"), PartialDate("2024")))
    assert (leaders.first, leaders.repeated) == ("P2014-05", ("P2018-03", "P2021-03"))
    (mirror,) = found.mirrors
    assert (mirror.claimed, mirror.promised, mirror.account) == (17001, 6000 + 6000 + 5000, "D275")
    (line,) = found.ascriptions
    assert (line.attribute, line.said[0][:15], line.said[1][:15]) == ("plan", "9000000000 USD:", "66000000000 CNY")
