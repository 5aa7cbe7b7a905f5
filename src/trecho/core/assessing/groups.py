"""What reached the small, the poor and the landlocked? Groups overlap, so nothing is summed across them. (method, section 7)"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class Membership(Noun, frozen=True, kw_only=True):
    """A country's time in a group: from `start` to `end`, both included; None is open."""

    group: str
    country: str
    start: PartialDate | None = None
    end: PartialDate | None = None

    def holds(self, moment: PartialDate | None) -> bool:
        """Whether the country may belong at the moment; an unknown moment is taken as today."""
        if moment is None:
            return self.end is None
        begun = self.start is None or self.start.first_day <= moment.last_day
        return begun and (self.end is None or moment.first_day <= self.end.last_day)


class Deed(Noun, frozen=True, kw_only=True):
    """A distinct activity as totals see it: when, for whom, and how much in one currency; None where no amount is stated."""

    activity: str
    day: PartialDate | None = None
    countries: tuple[str, ...] = ()
    amount: Decimal | None = None


class GroupTotal(Noun, frozen=True, kw_only=True):
    """What a group received: members reached, activities, how many of them with an amount, money, and shares of all.

    Sums are lower bounds wherever `with_amount` is below `activities`.
    """

    group: str
    members: int
    reached: tuple[str, ...]
    activities: int
    with_amount: int
    money: Decimal
    share_of_activities: float | None
    share_of_money: float | None


def members_at(group: str, memberships: Iterable[Membership], moment: PartialDate | None) -> frozenset[str]:
    """The members of a group at a moment."""
    return frozenset(one.country for one in memberships if one.group == group and one.holds(moment))


def group_totals(
    deeds: Iterable[Deed], memberships: Iterable[Membership], groups: Iterable[str], *, at: PartialDate | None = None
) -> tuple[GroupTotal, ...]:
    """One line per group, membership taken at each deed's own date.

    Its members are those at `at` and those that something reached while they belonged, so that none is reached twice
    over: a state may leave an income class within a period.
    """
    every = distinct_deeds(deeds)
    table = _by_country(memberships)
    known = (
        tuple(memberships) if isinstance(memberships, tuple) else tuple(one for ones in table.values() for one in ones)
    )
    money = sum((deed.amount for deed in every if deed.amount is not None), Decimal(0))
    return tuple(_total(group, every, table, members_at(group, known, at), money) for group in groups)


def whole(deeds: Iterable[Deed], members: Iterable[str]) -> GroupTotal:
    """The same line for everything, against all members."""
    every, states = distinct_deeds(deeds), frozenset(members)
    sums = [deed.amount for deed in every if deed.amount is not None]
    return GroupTotal(
        group="all",
        members=len(states),
        reached=tuple(sorted({country for deed in every for country in deed.countries} & states)),
        activities=len(every),
        with_amount=len(sums),
        money=sum(sums, Decimal(0)),
        share_of_activities=1.0 if every else None,
        share_of_money=1.0 if sums else None,
    )


def distinct_deeds(deeds: Iterable[Deed]) -> tuple[Deed, ...]:
    """Each activity once, by id."""
    return tuple(kept for _, kept in sorted({deed.activity: deed for deed in deeds}.items()))


def _total(
    group: str, every: tuple[Deed, ...], table: Mapping[str, list[Membership]], members: frozenset[str], money: Decimal
) -> GroupTotal:
    inside = [deed for deed in every if any(_belongs(country, group, deed.day, table) for country in deed.countries)]
    sums = [deed.amount for deed in inside if deed.amount is not None]
    reached = {country for deed in inside for country in deed.countries if _belongs(country, group, deed.day, table)}
    total = sum(sums, Decimal(0))
    return GroupTotal(
        group=group,
        members=len(members | reached),
        reached=tuple(sorted(reached)),
        activities=len(inside),
        with_amount=len(sums),
        money=total,
        share_of_activities=len(inside) / len(every) if every else None,
        share_of_money=float(total / money) if money else None,
    )


def _belongs(country: str, group: str, day: PartialDate | None, table: Mapping[str, list[Membership]]) -> bool:
    return any(one.group == group and one.holds(day) for one in table.get(country, ()))


def _by_country(memberships: Iterable[Membership]) -> dict[str, list[Membership]]:
    table: dict[str, list[Membership]] = {}
    for one in memberships:
        table.setdefault(one.country, []).append(one)
    return table
