"""Does a claimed total merely repeat the sum promised? Then ask for the register. (method, 12.B; an alarm, no verdict)"""

from collections.abc import Callable, Iterable

from trecho.core.dates import PartialDate
from trecho.core.evidence import Account
from trecho.core.noun import Noun
from trecho.core.parameters import Mirror


class Promised(Noun, frozen=True, kw_only=True):
    """A promised figure, by the id of its pledge, in the unit that it is counted in; `ended` is when its time ran out."""

    id: str
    quantity: float
    unit: str
    ended: PartialDate


class Alarm(Noun, frozen=True, kw_only=True):
    """An account that mirrors a sum of promises: which ones, their sum, and the claimed total over it."""

    account: str
    promises: tuple[str, ...]
    promised: float
    claimed: float

    @property
    def ratio(self) -> float:
        """The claimed total over the sum promised."""
        return self.claimed / self.promised


Same = Callable[[str, str], bool]


def is_mirror(claimed: float, promised: float, rule: Mirror) -> bool:
    """Whether a claimed total lies within the tolerance of the sum promised."""
    return promised > 0 and abs(claimed - promised) / promised <= rule.tolerance


def alarms(accounts: Iterable[Account], promises: Iterable[Promised], rule: Mirror, same: Same) -> tuple[Alarm, ...]:
    """The accounts that repeat what was promised: for each, the run of consecutive promises that it comes nearest to.

    `same` says whether an account's unit counts what a promise's unit counts. Only promises whose time had run out when
    the account was given can have been kept in full by then; a single promise is a run of one.
    """
    every = sorted(promises, key=lambda one: (one.ended.first_day, one.id))
    found = []
    for account in sorted(accounts, key=lambda one: one.id):
        said = account.said_on
        due = [
            one
            for one in every
            if same(account.unit, one.unit) and (said is None or one.ended.first_day <= said.last_day)
        ]
        runs = [due[start:stop] for start in range(len(due)) for stop in range(start + 1, len(due) + 1)]
        close = [run for run in runs if is_mirror(account.low, sum(one.quantity for one in run), rule)]
        if close:
            found.append(_alarm(account, min(close, key=lambda run: (_distance(account, run), len(run)))))
    return tuple(found)


def _alarm(account: Account, run: list[Promised]) -> Alarm:
    return Alarm(
        account=account.id,
        promises=tuple(one.id for one in run),
        promised=sum(one.quantity for one in run),
        claimed=account.low,
    )


def _distance(account: Account, run: list[Promised]) -> float:
    return abs(account.low - sum(one.quantity for one in run))
