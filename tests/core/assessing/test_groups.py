"""Groups with dated membership."""

from decimal import Decimal

from trecho.core.assessing.groups import Deed, Membership, distinct_deeds, group_totals, members_at, whole
from trecho.core.dates import PartialDate

MEMBERSHIPS = (
    Membership(group="LIC", country="HTI", end=PartialDate("2021-06")),
    Membership(group="LMIC", country="HTI", start=PartialDate("2021-07")),
    Membership(group="SIDS", country="HTI"),
    Membership(group="SIDS", country="CUB"),
)


def deed(name: str, day: str, amount: int | None, *countries: str) -> Deed:
    return Deed(
        activity=name, day=PartialDate(day), countries=countries, amount=None if amount is None else Decimal(amount)
    )


DEEDS = [
    deed("a", "2020", 10, "HTI"),
    deed("b", "2022", 30, "HTI"),
    deed("c", "2022", None, "CUB"),
    deed("d", "2022", 60, "BRA"),
]


def test_membership_is_that_of_the_deed_s_own_date() -> None:
    lic, lmic, sids = group_totals(DEEDS, MEMBERSHIPS, ("LIC", "LMIC", "SIDS"), at=PartialDate("2022"))
    assert (lic.activities, lic.members, lmic.activities, lmic.members) == (
        1,
        1,
        1,
        1,
    )  # Haiti left LIC after the first deed
    assert (sids.activities, sids.with_amount, int(sids.money), sids.share_of_money) == (3, 2, 40, 0.4)
    assert (sids.reached, sids.share_of_activities) == (("CUB", "HTI"), 0.75)


def test_members_at_a_moment() -> None:
    assert members_at("LIC", MEMBERSHIPS, PartialDate("2020")) == {"HTI"}
    assert members_at("LIC", MEMBERSHIPS, None) == frozenset()


def test_nothing_is_counted_twice_and_nothing_from_nothing() -> None:
    assert whole([*DEEDS, *DEEDS], ("HTI", "CUB", "PER")).activities == 4
    assert len(distinct_deeds([*DEEDS, *DEEDS])) == 4
    (empty,) = group_totals([], MEMBERSHIPS, ("SIDS",))
    assert (empty.share_of_activities, empty.share_of_money, whole([], ()).share_of_money) == (None, None, None)
