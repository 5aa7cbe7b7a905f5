"""How sure is a plan's total? Each activity is real, and each match right, only with a chance. (method, section 10; seeded)"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from trecho.core.assessing.clock import with_grace
from trecho.core.assessing.counting import distinct, may_count
from trecho.core.assessing.figures import need_on
from trecho.core.assessing.status import code_of
from trecho.core.assessment import Status
from trecho.core.evidence import Class, Interval, Proof
from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard

_NOTHING = Status.NO_EVIDENCE


class Simulated(Noun, frozen=True, kw_only=True):
    """The middle 90% of a pledge's count over the draws, and the share of draws in each status (NE: nothing was real)."""

    band: Interval
    shares: Mapping[Status, float]


class SimulatedPlan(Noun, frozen=True, kw_only=True):
    """The middle 90% of how many pledges reach each status, by status, and each pledge's own result."""

    bands: Mapping[Status, Interval]
    pledges: Mapping[str, Simulated]


def simulated(
    cases: Sequence[tuple[RuleCard, Sequence[Proof]]],
    parameters: Parameters,
    *,
    reviewed: Mapping[Class, float] | None = None,
    match_precision: float | None = None,
) -> SimulatedPlan:
    """The simulation of quantified pledges and events; `reviewed` and `match_precision` replace the priors once known.

    An activity is drawn once for all pledges that it serves: what is false for one is false for all.
    """
    priors = {
        Class.STRONG: parameters.prior.strong,
        Class.ADEQUATE: parameters.prior.adequate,
        Class.WEAK: parameters.prior.weak,
        Class.REJECTED: 0.0,
        **(reviewed or {}),
    }
    right = parameters.simulation.match_precision if match_precision is None else match_precision
    draws = parameters.simulation.draws
    random = np.random.default_rng(parameters.simulation.seed)
    measured = sorted((pair for pair in cases if _simulable(pair[0])), key=lambda pair: pair[0].pledge)
    real: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.bool_]]] = {}
    for proof in distinct(one for _, proofs in measured for one in proofs):
        real[proof.activity] = random.random(draws) < priors[proof.worth]
    pledges, codes = {}, []
    for rules, proofs in measured:
        counts = np.zeros(draws)
        window = with_grace(rules.clock, rules.months_of_grace) if rules.clock else None
        for proof in distinct(proofs):
            if proof.quantity is None or not may_count(proof, window):
                continue
            size = proof.quantity.low + random.random(draws) * (proof.quantity.high - proof.quantity.low)
            counts += size * (real[proof.activity] & (random.random(draws) < right))
        found = _codes(counts, rules, parameters)
        codes.append(found)
        pledges[rules.pledge] = Simulated(band=_band(counts), shares=_shares(found))
    return SimulatedPlan(bands=_bands(codes, draws), pledges=pledges)


def _simulable(rules: RuleCard) -> bool:
    return rules.kind in {PledgeKind.QUANTIFIED, PledgeKind.EVENT} and bool(need_on(rules))


def _codes(
    counts: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]", rules: RuleCard, parameters: Parameters
) -> list[Status]:
    need = need_on(rules) or 1
    return [code_of(float(count) / need, parameters.band) or _NOTHING for count in counts]


def _shares(codes: list[Status]) -> dict[Status, float]:
    return {status: count / len(codes) for status, count in sorted(Counter(codes).items())}


def _band(counts: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> Interval:
    low, high = (float(value) for value in np.quantile(counts, [0.05, 0.95]))
    return Interval(low, high)


def _bands(codes: list[list[Status]], draws: int) -> dict[Status, Interval]:
    every = sorted({status for found in codes for status in found})
    return {
        status: _band(
            np.array([sum(found[draw] is status for found in codes) for draw in range(draws)], dtype=np.float64)
        )
        for status in every
    }
