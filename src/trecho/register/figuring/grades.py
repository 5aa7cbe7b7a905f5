"""What would others score, and on which single source does a status hang? Verified and claimed, never one number alone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from msgspec.structs import replace

from trecho.core.assessing.aggregating import Standing, standing
from trecho.core.assessing.events import editions
from trecho.core.assessing.one_source_away import Flip, flips
from trecho.core.assessing.scores import Scores, scores
from trecho.core.assessing.simulation import SimulatedPlan, simulated
from trecho.core.assessing.yardsticks import Yardstick, elsewhere
from trecho.core.assessment import Assessment
from trecho.core.noun import Noun
from trecho.core.plan import Plan
from trecho.core.pledge import PledgeKind
from trecho.register.figuring.proofs import Bench, bench
from trecho.store import search


class Words(Noun, frozen=True, kw_only=True):
    """How many pledges bear each word of another yardstick, verified and claimed; None stands for those it leaves out."""

    yardstick: Yardstick
    verified: Mapping[str, int]
    claimed: Mapping[str, int]


class Hanging(Noun, frozen=True, kw_only=True):
    """A pledge whose status one source's loss would change; `provisional` where unreviewed proposals are the evidence."""

    pledge: str
    provisional: bool
    flips: tuple[Flip, ...]


class Graded(Noun, frozen=True, kw_only=True):
    """One plan: the scores, those that proposals would give (`provisional`, no finding), yardsticks, simulation, what hangs."""

    plan: str
    standing: Standing
    scores: Scores
    provisional: Scores
    yardsticks: tuple[Words, ...]
    simulation: SimulatedPlan
    simulated_provisional: bool
    seed: int
    draws: int
    hanging: tuple[Hanging, ...]


def graded_plans(today: date, as_of: datetime | None = None) -> tuple[Graded, ...]:
    """Every plan of the open register that was assessed."""
    return tuple(
        graded(plan, found, today, as_of)
        for plan in search.plans(as_of)
        if (found := search.assessments(plan.id, as_of))
    )


def graded(plan: Plan, found: Iterable[Assessment], today: date, as_of: datetime | None = None) -> Graded:
    """One plan's scores from its kept results; simulation and single sources from its evidence."""
    desk = bench(plan, today, as_of)
    kinds = {card.pledge: card.kind for card in desk.case.cards}
    pairs = [(one, kinds.get(one.pledge_id, PledgeKind.EFFORT)) for one in found]
    accepted = any(evidence.proofs for _, evidence in desk.evidence())
    limits = desk.frame.parameters
    cases = [
        (card, editions(evidence.proofs, card.edition, limits) if card.kind is PledgeKind.EVENT else evidence.proofs)
        for card, evidence in desk.evidence(proposals=not accepted)
    ]
    return Graded(
        plan=plan.id,
        standing=standing(pairs),
        scores=scores(pairs),
        provisional=scores((_provisional(one), kind) for one, kind in pairs),
        yardsticks=_words([one for one, _ in pairs], ended=plan.period[1].last_day < today),
        simulation=simulated(cases, limits),
        simulated_provisional=not accepted,
        seed=limits.simulation.seed,
        draws=limits.simulation.draws,
        hanging=hanging(desk, proposals=not accepted),
    )


def hanging(desk: Bench, *, proposals: bool, only: str | None = None) -> tuple[Hanging, ...]:
    """The pledges whose status hangs on one source."""
    found = []
    for card, evidence in desk.evidence(proposals=proposals, only=only):
        if not evidence.proofs:
            continue
        lost = flips(card, evidence, desk.frame, sources_behind(desk, (proof.activity for proof in evidence.proofs)))
        if lost:
            found.append(Hanging(pledge=card.pledge, provisional=proposals, flips=lost))
    return tuple(found)


def sources_behind(desk: Bench, activities: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The origins that speak for each deed, by the id that its proof bears; steps of one deed speak together."""
    by_family: dict[str, set[str]] = {}
    for name, activity in desk.case.activities.items():
        by_family.setdefault(desk.case.families.get(name, name), set()).add(desk.known.voice_of(activity).group)
    return {
        name: tuple(sorted(by_family.get(desk.case.families.get(name, name), ()))) for name in dict.fromkeys(activities)
    }


def _provisional(one: Assessment) -> Assessment:
    return replace(one, status_v=one.provisional or one.status_v)


def _words(found: list[Assessment], *, ended: bool) -> tuple[Words, ...]:
    verified: dict[Yardstick, Counter[str]] = {yardstick: Counter() for yardstick in Yardstick}
    claimed: dict[Yardstick, Counter[str]] = {yardstick: Counter() for yardstick in Yardstick}
    for one in found:
        for word in elsewhere(one, ended=ended):
            verified[word.yardstick][word.verified or ""] += 1
            claimed[word.yardstick][word.claimed or ""] += 1
    return tuple(
        Words(yardstick=one, verified=dict(verified[one].most_common()), claimed=dict(claimed[one].most_common()))
        for one in Yardstick
    )
