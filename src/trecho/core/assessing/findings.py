"""What stands out over several plans by itself: standing targets, mirrored totals, sums with two homes. (features B4, B5, B8)"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from trecho.core.activity import Activity, Rung
from trecho.core.announcement import Announcement
from trecho.core.assessing.ascriptions import Ascription, misascribed
from trecho.core.assessing.currency import Rate
from trecho.core.assessing.mirror import Alarm, Promised, alarms
from trecho.core.assessing.proving import is_account
from trecho.core.assessing.standing import Figure, Standing, standing_targets
from trecho.core.assessing.stated import interval_of
from trecho.core.contradiction import Contradiction
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Account
from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.units import Units
from trecho.core.words import tokens

# From this share of the shorter wording two units are the same thing said in more words.
_SAME_WORDS = 0.6


class Findings(Noun, frozen=True, kw_only=True):
    """Standing targets, alarms of mirrored totals, and sums that sources ascribe to different plans."""

    standing: tuple[Standing, ...]
    mirrors: tuple[Alarm, ...]
    ascriptions: tuple[Contradiction, ...]


def findings(
    announcements: Iterable[Announcement],
    activities: Iterable[Activity],
    units: Units,
    comparator_in: Callable[[str], str],
    rate: Rate,
    parameters: Parameters,
    *,
    today: PartialDate,
) -> Findings:
    """Everything of the kind in what was announced and what was claimed; nothing is known of any plan beforehand."""
    every = tuple(announcements)
    return Findings(
        standing=standing_targets(figures(every), lambda one, other: same_thing(one, other, units)),
        mirrors=alarms(
            accounts(activities, comparator_in, parameters), promised(every), parameters.mirror, _same_family(units)
        ),
        ascriptions=misascribed(ascribed(every), same_words, rate, parameters.conflict, today=today),
    )


def figures(announcements: Iterable[Announcement]) -> tuple[Figure, ...]:
    """The announced figures as lineages see them."""
    return tuple(
        Figure(
            id=one.id,
            plan=one.plan,
            quantity=float(one.quantity.value),
            unit=one.quantity.unit,
            currency=one.currency,
            announced_on=one.announced_on,
            period=Period(one.start, one.end) if one.start and one.end else None,
        )
        for one in announcements
        if one.announced_on is not None
    )


def promised(announcements: Iterable[Announcement]) -> tuple[Promised, ...]:
    """The announced counts whose time has an end; money is not counted in heads."""
    return tuple(
        Promised(id=one.id, quantity=float(one.quantity.value), unit=one.quantity.unit, ended=one.end)
        for one in announcements
        if one.currency is None and one.end is not None
    )


def ascribed(announcements: Iterable[Announcement]) -> tuple[Ascription, ...]:
    """The announced sums with the plan that each is ascribed to."""
    return tuple(
        Ascription(
            id=one.id,
            what=one.quantity.unit,
            value=Decimal(str(one.quantity.value)),
            currency=one.currency,
            plan=one.plan,
            date=one.announced_on,
        )
        for one in announcements
        if one.currency is not None
    )


def accounts(
    activities: Iterable[Activity], comparator_in: Callable[[str], str], parameters: Parameters
) -> tuple[Account, ...]:
    """The totals without separable activities that state a figure, read at their low end."""
    return tuple(
        Account(
            id=one.id,
            low=interval_of(float(quantity.value), comparator_in(quantity.unit), parameters).low,
            unit=quantity.unit,
            said_on=_said_on(one),
        )
        for one in activities
        if is_account(one) and one.rung is not Rung.X
        for quantity in one.quantity[:1]
    )


def same_thing(one: str, other: str, units: Units) -> bool:
    """Whether two wordings of a unit mean the same: one family where known, and mostly the same words."""
    return units.family_of(one) == units.family_of(other) and same_words(one, other)


def same_words(one: str, other: str) -> bool:
    """Whether most words of the shorter wording stand in the longer."""
    first, second = set(tokens(one)), set(tokens(other))
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= _SAME_WORDS


def _same_family(units: Units) -> Callable[[str, str], bool]:
    def same(one: str, other: str) -> bool:
        family = units.family_of(one)
        return family is not None and family == units.family_of(other)

    return same


def _said_on(activity: Activity) -> PartialDate | None:
    return activity.source.published_on or max(activity.dates.values(), default=None)
