"""What is left of each line that was announced: tied deals draw on it, all others merely happened meanwhile. (features B17)"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from trecho.core.activity import Activity, ActivityKind, Rung
from trecho.core.announcement import Announcement
from trecho.core.assessing.umbrella import tie_of
from trecho.core.assessing.undrawn import Line, line_view
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Proof, Purse
from trecho.core.noun import Noun
from trecho.core.plan import Plan
from trecho.reference.lines import is_line_of_money
from trecho.register.figuring.weighing import Scales, proofs_of_money
from trecho.store import search

_LENT = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE})


class Drawn(Noun, frozen=True, kw_only=True):
    """A line in its own currency: who announced it (a typed id), for which plan and time, and what was drawn of it.

    `country` is set where the line is for one state; `contested` says that sources disagree about it.
    """

    subject: str
    name: Mapping[str, str]
    gist: Mapping[str, str] = {}
    currency: str
    plan: str | None = None
    announced_on: PartialDate | None = None
    country: str | None = None
    period: Period | None = None
    contested: bool = False
    view: Line


class Claimed(Noun, frozen=True, kw_only=True):
    """A total of money that somebody states without its parts; it enters no sum."""

    activity: str
    name: Mapping[str, str]
    value: Decimal
    currency: str
    rung: Rung


def lines(found: Scales, today: date, as_of: datetime | None = None) -> tuple[Drawn, ...]:
    """Every announced line and every recorded credit line, by the day of its announcement."""
    plans = {plan.id: plan for plan in search.plans(as_of)}

    @cache
    def deals_in(currency: str) -> tuple[Proof, ...]:
        return proofs_of_money(found, currency)

    drawn = [
        _announced(one, plans.get(one.plan), deals_in(one.currency), found, today)
        for one in search.pledges(as_of=as_of)
        if one.currency is not None and is_line_of_money(one.quantity.unit)
    ]
    for records in found.records.values():
        for record in [one for one in records if one.kind is ActivityKind.CREDIT_LINE and one.amounts][:1]:
            currency = record.amounts[0].currency
            drawn.append(_recorded(record, currency, deals_in(currency), found, today))
    return tuple(sorted(drawn, key=lambda one: (str(one.announced_on or "9999"), one.subject)))


def claimed_totals(found: Scales) -> tuple[Claimed, ...]:
    """The totals of money that are only claimed."""
    return tuple(
        Claimed(activity=one.id, name=one.title, value=amount.value, currency=amount.currency, rung=amount.rung)
        for one in found.accounts
        for amount in one.amounts[:1]
    )


def _announced(one: Announcement, plan: Plan | None, deals: Iterable[Proof], found: Scales, today: date) -> Drawn:
    value = Decimal(str(one.quantity.value))
    envelope = Proof(
        activity=one.id,
        is_envelope=True,
        day=one.announced_on,
        purses=(Purse(rung=Rung.M0, value=value, day=None),),
    )
    period = _period(one.announced_on, one.end or (plan.period[1] if plan else None), today)
    return Drawn(
        subject=f"announcement:{one.id}",
        name={"en": one.quantity.unit},
        gist=one.gist,
        currency=one.currency or "",
        plan=one.plan,
        announced_on=one.announced_on,
        period=period,
        contested=bool(one.conflicts),
        view=line_view(envelope, _tied(deals, one.id, found), period),
    )


def _recorded(one: Activity, currency: str, deals: Iterable[Proof], found: Scales, today: date) -> Drawn:
    day = min(one.dates.values(), default=None)
    mine = next((deal for deal in deals if one in found.records_of(deal)), None)
    envelope = mine or Proof(activity=one.id, is_envelope=True, day=day)
    country = one.countries[0] if len(one.countries) == 1 else None
    period = _period(day, one.dates.get("end"), today)
    near = [deal for deal in deals if country is None or country in deal.countries]
    return Drawn(
        subject=f"activity:{one.id}",
        name=one.title,
        currency=currency,
        announced_on=day,
        country=country,
        period=period,
        contested="contested" in one.flags or "figures-disputed" in one.flags,
        view=line_view(envelope, _tied(near, envelope.activity, found), period),
    )


def _tied(deals: Iterable[Proof], line: str, found: Scales) -> tuple[Proof, ...]:
    """Loans, each with its tie: it is part of the line by its own record, by a judged claim, or nobody has said (U10)."""
    ties = found.known.ties
    return tuple(
        replace(deal, tie=tie_of(deal.activity, None if deal.parent == line else line, ties))
        for deal in deals
        if deal.kind in _LENT and (deal.purses or deal.parent == line)
    )


def _period(start: PartialDate | None, end: PartialDate | None, today: date) -> Period | None:
    if start is None:
        return None
    last = end if end is not None and end.last_day >= start.first_day else PartialDate(today.isoformat())
    return Period(start, last) if last.last_day >= start.first_day else None
