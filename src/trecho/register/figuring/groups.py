"""What reached the small, the poor and the landlocked, was an emphasis on them seen, and how well is each state reported?"""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from trecho.core.activity import Activity
from trecho.core.assessing.emphasised import Emphasised, deeds_of, emphasised
from trecho.core.assessing.equity import Reported, reported
from trecho.core.assessing.groups import Deed, GroupTotal, Membership, group_totals, whole
from trecho.core.assessing.ladder import largest
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Proof, Side
from trecho.core.noun import Noun
from trecho.reference.groups import memberships
from trecho.register.figuring.weighing import MOVES_MONEY, Scales, list_of, of_one_list, proofs_of_deeds
from trecho.store import search

# The order in which groups are read; a group that a plan names stands after them.
_ORDER = ("SIDS", "LDC", "LLDC", "LIC", "LMIC", "UMIC", "MIC", "HIC")


class Stretch(Noun, frozen=True, kw_only=True):
    """The groups over one time: everything first, then one line a group; they overlap, so nothing is added across them."""

    name: str
    period: Period | None = None
    everything: GroupTotal
    groups: tuple[GroupTotal, ...]


class Tested(Noun, frozen=True, kw_only=True):
    """The emphasis tests of one plan over one list of activities (a dataset, or what was gathered from pages)."""

    plan: str
    list: str
    tests: tuple[Emphasised, ...]


class Groups(Noun, frozen=True, kw_only=True):
    """Groups over all time and over each plan's, the emphasis tests, and the equity of proof."""

    stretches: tuple[Stretch, ...]
    tested: tuple[Tested, ...]
    equity: tuple[Reported, ...]


def groups(found: Scales, today: PartialDate, as_of: datetime | None = None, *, only: str | None = None) -> Groups:
    """All of it from the open register; `today` dates the number of members, `only` names the list that totals are of."""
    members = tuple(one.id for one in search.members(as_of) if one.member)
    lists = tuple(one for one in memberships() if one.country in set(members))
    proofs = proofs_of_deeds(found)
    deeds = tuple(_deed(proof) for proof in proofs_of_deeds(of_one_list(found, only)))
    plans = search.plans(as_of)
    spans = [("", None), *((plan.id, Period(*plan.period)) for plan in plans)]
    voices = found.voices()
    read = {
        country
        for one in found.activities.values()
        if one.source.record and found.known.voice_of(one).side is Side.RECEIVER
        for country in one.countries
    }
    return Groups(
        stretches=tuple(_stretch(name, period, deeds, lists, members, today) for name, period in spans),
        tested=tuple(
            Tested(plan=plan.id, list=name, tests=tests)
            for plan in plans
            for name, listed in _lists(found)
            if (tests := emphasised(search.commitments(plan.id, as_of), listed, lists, Period(*plan.period)))
        ),
        equity=reported(proofs, voices, members, registers_read=read),
    )


def _stretch(
    name: str,
    period: Period | None,
    deeds: tuple[Deed, ...],
    lists: tuple[Membership, ...],
    members: tuple[str, ...],
    today: PartialDate,
) -> Stretch:
    mine = [deed for deed in deeds if period is None or (deed.day is not None and period.certainly_holds(deed.day))]
    named = {one.group for one in lists}
    ordered = [*(name for name in _ORDER if name in named), *sorted(named - set(_ORDER))]
    at = period.end if period and period.end.last_day < today.first_day else today
    return Stretch(
        name=name,
        period=period,
        everything=whole(mine, members),
        groups=group_totals(mine, lists, ordered, at=at),
    )


def _deed(proof: Proof) -> Deed:
    """The deed as totals see it: with money only where it was given or lent, estimates and old debt left out."""
    counts = proof.kind in MOVES_MONEY and not proof.relief and not proof.is_envelope
    value = largest(proof, estimated=False) if counts else Decimal(0)
    return Deed(activity=proof.activity, day=proof.day, countries=proof.countries, amount=value or None)


def _lists(found: Scales) -> Iterable[tuple[str, tuple[Deed, ...]]]:
    """The lists that are compared with themselves: each dataset at its own constant prices, else what pages told."""
    by_list: dict[str, list[Activity]] = {}
    for one in found.activities.values():
        by_list.setdefault(list_of(one), []).append(one)
    for name, listed in sorted(by_list.items()):
        bases = {amount.basis for one in listed for amount in one.amounts if amount.basis.startswith("constant")}
        if bases:
            yield name, deeds_of(listed, min(bases))
        else:
            own = {one.id for one in listed}
            yield name, tuple(_deed(proof) for proof in proofs_of_deeds(found) if proof.activity in own)
