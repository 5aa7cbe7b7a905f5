"""How far has a figure been reached, on time, with grace, and as claimed? (method, 3.1 and 3.5)"""

from collections.abc import Iterable, Mapping

from trecho.core.assessing.clock import with_grace, years_of
from trecho.core.assessing.counting import Count, account_for, count
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Account, Interval, Proof
from trecho.core.noun import Noun


class Progress(Noun, frozen=True, kw_only=True):
    """Counts on time, with grace, and without or with what older targets share; `n_claimed` as the method reads it.

    `account` is the id of the account that gave `n_claimed`, where one did.
    """

    on_time: Count
    graced: Count
    exclusive: float
    inclusive: float
    claimed: Interval
    claimed_graced: Interval
    account: str | None = None


def progress(
    proofs: Iterable[Proof],
    clock: Period | None,
    months_of_grace: int,
    *,
    pledge: str = "",
    accounts: Iterable[Account] = (),
    left: Mapping[str, float] | None = None,
) -> Progress:
    """The counts of one pledge; `left` is what shared activities leave to it, by activity."""
    found = tuple(proofs)
    caps = left or {}
    late_end = with_grace(clock, months_of_grace) if clock else None
    on_time = count(found, clock, left=caps)
    graced = count(found, late_end, left=caps)
    total = account_for(pledge, accounts)
    return Progress(
        on_time=on_time,
        graced=graced,
        exclusive=count((one for one in found if one.activity not in caps), clock).low,
        inclusive=count(found, clock).low,
        claimed=_claimed(on_time, total),
        claimed_graced=_claimed(graced, total),
        account=total.id if total and total.low >= on_time.claimed else None,
    )


def _claimed(found: Count, account: Account | None) -> Interval:
    low = max(found.claimed, account.low if account else 0)
    return Interval(low, max(low, found.claimed_high))


class Yearly(Noun, frozen=True, kw_only=True):
    """Annual targets: units by year, at the low and at the high end, and as claimed."""

    low: Mapping[int, float]
    high: Mapping[int, float]
    claimed: Mapping[int, float]


def by_year(
    proofs: Iterable[Proof], clock: Period, months_of_grace: int, *, left: Mapping[str, float] | None = None
) -> Yearly:
    """One target a year (method, 3.1: annual); what comes in the grace after the clock belongs to the last year."""
    found, caps = tuple(proofs), left or {}
    counts = {}
    for year in years_of(clock):
        window = Period(PartialDate(str(year)), PartialDate(str(year)))
        last = year == clock.end.last_day.year
        counts[year] = count(found, with_grace(window, months_of_grace) if last else window, left=caps)
    return Yearly(
        low={year: one.low for year, one in counts.items()},
        high={year: one.high for year, one in counts.items()},
        claimed={year: one.claimed for year, one in counts.items()},
    )


def mean_of_years(yearly: Mapping[int, float], need: float) -> tuple[float, tuple[int, ...]]:
    """For annual targets: the mean of the yearly r, each capped at 1, and the years that missed `need`."""
    shares = {year: min(1.0, found / need) for year, found in yearly.items()}
    missed = tuple(sorted(year for year, share in shares.items() if share < 1))
    return sum(shares.values()) / len(shares), missed
