"""Which clauses lay an emphasis on a group of countries, and did it show? Every such clause is tested. (method, 3.4)"""

from collections.abc import Iterable

from trecho.core.activity import Activity, Rung
from trecho.core.assessing.emphasis import Belongs, Emphasis, emphasis, former_period
from trecho.core.assessing.groups import Deed, Membership
from trecho.core.assessing.proving import is_account
from trecho.core.dates import PartialDate, Period
from trecho.core.noun import Noun
from trecho.core.plan import Commitment

# Which date places a deed in a period: its commitment first, as datasets of finance count.
_DATES = ("signed", "start", "pledged", "announced", "end")


class Emphasised(Noun, frozen=True, kw_only=True):
    """A commitment that names groups with dated lists, the groups, and what the test says."""

    commitment: str
    groups: tuple[str, ...]
    test: Emphasis


def deed_of(activity: Activity, basis: str) -> Deed:
    """The activity as totals see it, with its amount at the basis given (`constant-usd-2021`); None where it has none."""
    values = [amount.value for amount in activity.amounts if amount.basis == basis and amount.rung is not Rung.X]
    return Deed(
        activity=activity.id,
        day=next((activity.dates[name] for name in _DATES if name in activity.dates), None),
        countries=activity.countries,
        amount=max(values, default=None),
    )


def deeds_of(activities: Iterable[Activity], basis: str) -> tuple[Deed, ...]:
    """The activities of one source that count in totals: no totals of others, nothing stopped."""
    return tuple(deed_of(one, basis) for one in activities if not is_account(one) and one.rung is not Rung.X)


def emphasised(
    commitments: Iterable[Commitment],
    deeds: Iterable[Deed],
    memberships: Iterable[Membership],
    clock: Period,
) -> tuple[Emphasised, ...]:
    """The test for every commitment whose beneficiaries are groups with a list, against the former period of equal length.

    A person confirms that the clause lays an emphasis; beneficiaries without a list (women, small firms) are not tested.
    """
    every, lists = tuple(deeds), tuple(memberships)
    known = {one.group for one in lists}
    found = []
    for commitment in commitments:
        named = {mention.value for mention in commitment.coding.beneficiaries} if commitment.coding else set()
        groups = tuple(sorted(named & known))
        if groups:
            test = emphasis(every, _belonging(groups, lists), former_period(clock), clock)
            found.append(Emphasised(commitment=commitment.id, groups=groups, test=test))
    return tuple(found)


def _belonging(groups: tuple[str, ...], lists: tuple[Membership, ...]) -> Belongs:
    table: dict[str, list[Membership]] = {}
    for one in lists:
        if one.group in groups:
            table.setdefault(one.country, []).append(one)

    def belongs(country: str, day: PartialDate | None) -> bool:
        return any(one.holds(day) for one in table.get(country, ()))

    return belongs
