"""How broad and how steady is an effort? It can be limited or substantial, never complete. (method, 3.4)"""

from collections.abc import Iterable

from trecho.core.assessing.clock import years_of
from trecho.core.assessment import Status
from trecho.core.dates import Period
from trecho.core.evidence import Proof
from trecho.core.link import Grade
from trecho.core.noun import Noun
from trecho.core.parameters import Effort


class Reach(Noun, frozen=True, kw_only=True):
    """What an effort amounted to: activities that contribute and that are direct, and the shares D, B and K.

    D of the plan's years with a direct activity, B of the eligible members reached, K of the listed things with one;
    `growth` is direct activities now over before, None without a baseline.
    """

    activities: int
    direct: int
    D: float
    B: float
    K: float
    growth: float | None = None


def reach(
    proofs: Iterable[Proof],
    clock: Period | None,
    *,
    members: tuple[str, ...] = (),
    listed: tuple[str, ...] = (),
    former: Iterable[Proof] | None = None,
) -> Reach:
    """The reach of the proofs given; `former` are those of the former period of equal length."""
    found = tuple(proofs)
    direct = [proof for proof in found if proof.grade is Grade.DIRECT]
    reached = {country for proof in direct for country in proof.countries}
    things = {thing for proof in direct for thing in proof.things}
    before = None if former is None else len({proof.activity for proof in former if proof.grade is Grade.DIRECT})
    now = len({proof.activity for proof in direct})
    return Reach(
        activities=len({proof.activity for proof in found}),
        direct=now,
        D=_steady(direct, clock),
        B=len(reached & set(members)) / len(members) if members else 0.0,
        K=len(things & set(listed)) / len(listed) if listed else 0.0,
        growth=None if before is None else (now / before if before else (float("inf") if now else 0.0)),
    )


def effort_code(found: Reach, rule: Effort, *, increase: bool = False) -> Status | None:
    """LI with one activity; SU with two direct ones, steady enough and broad enough; more than before where promised."""
    if not found.activities:
        return None
    grown = not (increase and rule.increase_needs_baseline) or (found.growth is not None and found.growth > 1)
    broad = found.B >= rule.B or found.K >= rule.K
    return Status.SUBSTANTIAL if found.direct >= 2 and found.D >= rule.D and broad and grown else Status.LIMITED


def thresholds_moved(found: Reach, rule: Effort, *, increase: bool = False) -> dict[str, Status | None]:
    """The code when each threshold is moved by a half, down and up: what the choice of thresholds does (`D-`, `D+`, …)."""
    moved = {}
    for name in ("D", "B", "K"):
        for sign, factor in (("-", 0.5), ("+", 1.5)):
            bounds = {key: getattr(rule, key) for key in ("D", "B", "K")} | {name: getattr(rule, name) * factor}
            moved[name + sign] = effort_code(
                found, Effort(**bounds, increase_needs_baseline=rule.increase_needs_baseline), increase=increase
            )
    return moved


def _steady(direct: Iterable[Proof], clock: Period | None) -> float:
    if clock is None:
        return 0.0
    years = years_of(clock)
    # A deed told only to the year falls in that year; one that runs on is work in every year up to its end.
    active = {
        year
        for proof in direct
        if proof.day is not None
        for year in range(proof.day.year, (proof.until or proof.day).last_day.year + 1)
    }
    return len(active & set(years)) / len(years)
