"""Short ways to write evidence in tests: proofs, voices, cards, and the frame of a run."""

from datetime import date
from typing import Any

from trecho.core.assessing.judging import Frame, assessment_of
from trecho.core.assessment import Assessment
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Class, Evidence, Interval, Proof, Side, SourceKind, Voice
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Goal, RuleCard
from trecho.reference.parameters import parameters

RULES = parameters()
PLAN_2019 = Period(PartialDate("2019"), PartialDate("2021"))


def proof(
    activity: str, low: float | None = None, high: float | None = None, day: str | None = "2020", **more: Any
) -> Proof:
    size = None if low is None else Interval(low, low if high is None else high)
    return Proof(activity=activity, quantity=size, day=PartialDate(day) if day else None, **more)


def strong(activity: str, low: float, high: float | None = None, day: str = "2020", **more: Any) -> Proof:
    return proof(activity, low, high, day, occurrence=Class.STRONG, **more)


def card(kind: PledgeKind = PledgeKind.QUANTIFIED, need: float | None = None, **more: Any) -> RuleCard:
    quantity, unit, currency = more.pop("quantity", need), more.pop("unit", "persons"), more.pop("currency", None)
    goal = None if need is None else Goal(quantity=quantity, need=need, unit=unit, currency=currency)
    return RuleCard(
        pledge=more.pop("pledge", "plan/I.1#1"), kind=kind, goal=goal, clock=more.pop("clock", PLAN_2019), **more
    )


def frame(today: str = "2026-11-21") -> Frame:
    return Frame(today=date.fromisoformat(today), parameters=RULES)


def judged(rules: RuleCard, *proofs: Proof, today: str = "2026-11-21", **evidence: Any) -> Assessment:
    return assessment_of(rules, Evidence(proofs=proofs, **evidence), frame(today))


def voice(source: str, side: Side = Side.THIRD, kind: SourceKind = SourceKind.MEDIA, origin: str = "") -> Voice:
    return Voice(source=source, side=side, kind=kind, origin=origin)


GIVER = voice("giver ministry", Side.GIVER, SourceKind.GOVERNMENT)
RECEIVER = voice("receiver ministry", Side.RECEIVER, SourceKind.GOVERNMENT)
NEWSPAPER = voice("newspaper")
