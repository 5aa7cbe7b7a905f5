"""Every deed of the register, weighed once as evidence: records by deed, their voices, their money in one currency."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from msgspec.structs import replace

from trecho.core.activity import RUNG_OF_STAGE, Activity, ActivityKind, Rung, Stage
from trecho.core.assessing.assembling import deeds_of
from trecho.core.assessing.ladder import RUNGS
from trecho.core.assessing.proving import Knowledge, is_account, proof_of
from trecho.core.assessing.running import Tools, knowledge
from trecho.core.evidence import Proof, Purse, Voice
from trecho.core.link import Grade
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Goal, RuleCard
from trecho.reference.parameters import parameters
from trecho.reference.rates import rates_by
from trecho.reference.source_kinds import source_kinds
from trecho.reference.units import comparator_in, units
from trecho.store import search
from trecho.store.facts import facts
from trecho.store.remembering import remembered
from trecho.store.sealing import tables_at

# Kinds whose sums are money given or lent; a contract's or project's value is neither (method, section 6: U7).
MOVES_MONEY = frozenset(
    {
        ActivityKind.LOAN,
        ActivityKind.GRANT,
        ActivityKind.DONATION,
        ActivityKind.CREDIT_LINE,
        ActivityKind.DEBT_RELIEF,
    }
)


@dataclass(frozen=True)
class Scales:
    """All that can be weighed: `activities` by id, `records` of each deed (by its name), and what weighing needs.

    `homes` names the deed of each activity; `accounts` are totals of others, which enter no sum.
    """

    activities: Mapping[str, Activity]
    records: Mapping[str, tuple[Activity, ...]]
    homes: Mapping[str, str]
    accounts: tuple[Activity, ...]
    known: Knowledge

    def records_of(self, proof: Proof) -> tuple[Activity, ...]:
        """The records behind a proof."""
        return self.records[self.homes[proof.activity]]

    def voices(self) -> Mapping[str, tuple[Voice, ...]]:
        """Who speaks for each deed, by the id that its proof bears."""
        return {
            min(one.id for one in records): tuple(self.known.voice_of(one) for one in records)
            for records in self.records.values()
        }


@remembered
def scales(today: date, as_of: datetime | None = None) -> Scales:
    """The deeds of the open register with all that weighing needs; `today` is the day that the figures speak for."""
    told = facts(as_of, about=())
    every = {one.id: one for one in search.deeds(as_of)}
    homes = deeds_of(told.families, every)
    records: dict[str, list[Activity]] = {}
    for one in every.values():
        if not is_account(one):
            records.setdefault(homes.get(one.id, one.id), []).append(one)
    return Scales(
        activities=every,
        records={name: tuple(mine) for name, mine in records.items()},
        homes={one.id: name for name, mine in records.items() for one in mine},
        accounts=tuple(one for one in every.values() if is_account(one)),
        known=knowledge(tools(today, as_of), told),
    )


def list_of(activity: Activity) -> str:
    """The dataset that an activity came from; empty for what was gathered page by page."""
    return activity.source.name if activity.source.record and activity.source.name != activity.source.url else ""


def lists_of(found: Scales) -> Mapping[str, int]:
    """How many deeds that move money each list tells of, the longest list first.

    Nobody has reconciled one list with another unless a deed has records of both: so sums are made within one list.
    """
    counts: dict[str, int] = {}
    for records in found.records.values():
        if any(one.kind in MOVES_MONEY for one in records):
            for name in {list_of(one) for one in records}:
                counts[name] = counts.get(name, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def of_one_list(found: Scales, name: str | None = None) -> Scales:
    """The deeds that one list tells of, by default the longest: no undertaking can then stand in a sum twice."""
    chosen = next(iter(lists_of(found)), "") if name is None else name
    records = {home: mine for home, mine in found.records.items() if any(list_of(one) == chosen for one in mine)}
    return Scales(
        activities=found.activities,
        records=records,
        homes={one.id: home for home, mine in records.items() for one in mine},
        accounts=found.accounts,
        known=found.known,
    )


def tools(today: date, as_of: datetime | None = None) -> Tools:
    """The thresholds, units and sorts of source that come with the program, for one day, and the rates of a moment."""
    return Tools(
        parameters=parameters(),
        units=units(),
        kinds=source_kinds(),
        rate=rates_by(tables_at(as_of)),
        comparator_in=comparator_in,
        today=today,
    )


def proofs_of_money(found: Scales, currency: str = "USD") -> tuple[Proof, ...]:
    """The deeds that move money as proofs in one currency, whether or not a pledge is served; parts know their envelope."""
    chosen = {
        name: moving
        for name, records in found.records.items()
        if (moving := tuple(one for one in records if one.kind in MOVES_MONEY))
    }
    return _nested(chosen, _card(currency), found.known)


def proofs_of_deeds(found: Scales) -> tuple[Proof, ...]:
    """Every deed as a proof with its money in US dollars, whatever its kind."""
    return _nested(found.records, _card("USD"), found.known)


def _nested(chosen: Mapping[str, Sequence[Activity]], card: RuleCard, known: Knowledge) -> tuple[Proof, ...]:
    proofs = {name: proof_of(records, Grade.DIRECT, card, known) for name, records in chosen.items()}
    homes = {one.id: proofs[name].activity for name, records in chosen.items() for one in records}
    above = {part: homes[one.id] for records in chosen.values() for one in records for part in one.covers}
    return tuple(_placed(proofs[name], records, homes, above) for name, records in sorted(chosen.items()))


def _placed(proof: Proof, records: Sequence[Activity], homes: Mapping[str, str], above: Mapping[str, str]) -> Proof:
    """The proof under the envelope that its own record names, or that names it."""
    parents = [above[one.id] for one in records if one.id in above]
    parent = homes.get(proof.parent, proof.parent) if proof.parent else next(iter(parents), None)
    parent = None if parent == proof.activity else parent
    return replace(proof, parent=parent, purses=_reaching(proof.purses, records))


def _card(currency: str) -> RuleCard:
    """A yardstick that lets every sum through: it asks how much, in one currency, and nothing else."""
    goal = Goal(quantity=0, need=None, unit="", currency=currency)
    return RuleCard(pledge="register#1", kind=PledgeKind.MONEY, goal=goal)


def rank_of(records: Sequence[Activity]) -> int:
    """The furthest rung that the records of a deed reached, as its place from below (0 is M0); -1 where it was stopped."""
    found = [one.rung or _rung_of(one.status) for one in records]
    return max((RUNGS.index(rung) for rung in found if rung in RUNGS), default=-1)


def _rung_of(stage: str | None) -> Rung | None:
    return RUNG_OF_STAGE[Stage(stage)] if stage in set(Stage) else None


def _reaching(purses: tuple[Purse, ...], records: Sequence[Activity]) -> tuple[Purse, ...]:
    """The sums, stated again at the state that the deed itself is in: begun or completed, it carries what was signed."""
    rank = rank_of(records)
    if not purses or rank not in {RUNGS.index(Rung.M3), RUNGS.index(Rung.M5)}:
        return purses
    top = max(RUNGS.index(purse.rung) for purse in purses)
    # The states say nothing of money themselves, and what was paid is told by payments alone.
    if top >= rank or RUNGS[top] is Rung.M4:
        return purses
    return (*purses, *(replace(purse, rung=RUNGS[rank]) for purse in purses if RUNGS.index(purse.rung) == top))
