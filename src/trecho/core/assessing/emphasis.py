"""Did a clause for a group ("with an emphasis on SIDS") shift its shares against the former period? (method, 3.4)"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum

from trecho.core.assessing.groups import Deed, distinct_deeds
from trecho.core.dates import PartialDate, Period
from trecho.core.noun import Noun


class Answer(StrEnum):
    """What the two shares say together; a test of its own, never part of the pledge's status."""

    MET = "met"
    MIXED = "mixed"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


class Shares(Noun, frozen=True, kw_only=True):
    """The group's shares in one period, of activities and of money, and the totals that they are shares of."""

    activities: float | None
    money: float | None
    all_activities: int
    all_money: Decimal
    with_amount: int


class Emphasis(Noun, frozen=True, kw_only=True):
    """The test's answer, the shares before and now, and the activities each of which alone would change the answer.

    `without_all` is the answer when all of `fragile` are left out together.
    """

    answer: Answer
    before: Shares
    now: Shares
    fragile: tuple[str, ...] = ()
    without_all: Answer


Belongs = Callable[[str, PartialDate | None], bool]


def emphasis(deeds: Iterable[Deed], belongs: Belongs, before: Period, now: Period) -> Emphasis:
    """Up in both shares: met; down in both: not met; else mixed. The periods should be of equal length, one source each.

    `belongs` says whether a country is of the group at a date.
    """
    every = [deed for deed in distinct_deeds(deeds) if deed.day is not None]
    then, today = _tally(every, belongs, before), _tally(every, belongs, now)
    answer = _answer(then, today)
    fragile = tuple(
        activity
        for activity in (*then.inside, *today.inside)
        if _answer(then.without(activity), today.without(activity)) is not answer
    )
    rest_then, rest_now = then, today
    for activity in fragile:
        rest_then, rest_now = rest_then.without(activity), rest_now.without(activity)
    return Emphasis(
        answer=answer,
        before=then.shares(),
        now=today.shares(),
        fragile=fragile,
        without_all=_answer(rest_then, rest_now),
    )


class _Tally(Noun, frozen=True, kw_only=True):
    """The sums of one period, from which one activity can be taken out without counting again."""

    inside: dict[str, tuple[bool, Decimal | None]]
    activities: int
    chosen: int
    money: Decimal
    chosen_money: Decimal

    def without(self, activity: str) -> "_Tally":
        """The sums without one activity."""
        if activity not in self.inside:
            return self
        is_chosen, amount = self.inside[activity]
        value = amount or Decimal(0)
        return _Tally(
            inside=self.inside,
            activities=self.activities - 1,
            chosen=self.chosen - is_chosen,
            money=self.money - value,
            chosen_money=self.chosen_money - (value if is_chosen else 0),
        )

    def shares(self) -> Shares:
        """The sums as shares."""
        return Shares(
            activities=self.chosen / self.activities if self.activities else None,
            money=float(self.chosen_money / self.money) if self.money else None,
            all_activities=self.activities,
            all_money=self.money,
            with_amount=sum(1 for _, amount in self.inside.values() if amount is not None),
        )


def _tally(deeds: Iterable[Deed], belongs: Belongs, period: Period) -> _Tally:
    found = {
        deed.activity: (any(belongs(country, deed.day) for country in deed.countries), deed.amount)
        for deed in deeds
        if deed.day is not None and period.certainly_holds(deed.day)
    }
    return _Tally(
        inside=found,
        activities=len(found),
        chosen=sum(chosen for chosen, _ in found.values()),
        money=sum((amount for _, amount in found.values() if amount), Decimal(0)),
        chosen_money=sum((amount for chosen, amount in found.values() if chosen and amount), Decimal(0)),
    )


def _answer(before: _Tally, now: _Tally) -> Answer:
    if not (before.activities and now.activities and before.money and now.money):
        return Answer.UNKNOWN
    # Cross-multiplied: exact, and quick enough to leave out every activity in turn.
    more = now.chosen * before.activities > before.chosen * now.activities
    fewer = now.chosen * before.activities < before.chosen * now.activities
    richer = now.chosen_money * before.money > before.chosen_money * now.money
    poorer = now.chosen_money * before.money < before.chosen_money * now.money
    if more and richer:
        return Answer.MET
    return Answer.NOT_MET if fewer and poorer else Answer.MIXED


def former_period(clock: Period) -> Period:
    """The whole years of equal length just before the clock."""
    years = clock.end.last_day.year - clock.start.year + 1
    return Period(PartialDate(str(clock.start.year - years)), PartialDate(str(clock.start.year - 1)))
