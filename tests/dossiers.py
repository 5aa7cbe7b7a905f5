"""Small dossiers for tests: a plan of two areas, three promises, two deeds; every word invented."""

from decimal import Decimal

from trecho.core.activity import Activity, ActivityKind, Amount, Origin, Rung
from trecho.core.assessment import Assessment, Flag, Status
from trecho.core.dates import PartialDate
from trecho.core.dossier import Dossier, Promise
from trecho.core.heading import Heading
from trecho.core.link import Grade, Link, Reason
from trecho.core.plan import Commitment, Plan
from trecho.core.pledge import Coding, Pledge, PledgeKind, Strength, Target

PLAN = Plan(
    id="gulf-delta-2024",
    forum="gulf-delta",
    title={
        "en": "Joint Plan of the Gulf and the Delta (2024-2026)",
        "es": "Plan conjunto del Golfo y el Delta (2024-2026)",
    },
    period=(PartialDate("2024"), PartialDate("2026")),
    url="https://example.org/plan",
)
ORIGIN = Origin(
    kind="sheet", name="register.csv", version="1", sha256="ab" * 32, record="7", url="https://example.org/register"
)
ROAD = Activity(
    id="sheet:7",
    source=ORIGIN,
    kind=ActivityKind.LOAN,
    title={"en": "Loan for the =coast road"},
    countries=("JAM",),
    status="signed",
    rung=Rung.M2,
    dates={"signed": PartialDate("2024-05")},
    amounts=(Amount(rung=Rung.M2, value=Decimal("12500000.50"), currency="USD"),),
)
NURSES = Activity(
    id="sheet:8",
    source=ORIGIN,
    kind=ActivityKind.TRAINING,
    title={"en": "Course for nurses", "es": "Curso para enfermeras"},
    countries=("HTI",),
    status="completed",
)


def commitment(path: str, words: str, *pledges: Pledge, targets: tuple[Target, ...] = ()) -> Commitment:
    """A commitment of the plan, coded with these pledges."""
    coding = Coding(pledges=pledges, targets=targets, checkability=3 if targets else 1)
    return Commitment(
        id=f"{PLAN.id}/{path}",
        plan=PLAN.id,
        area=path.partition(".")[0],
        path=path,
        words={"en": words},
        official=("en",),
        coding=coding,
    )


def pledge(verb: str, strength: Strength, kind: PledgeKind) -> Pledge:
    """A pledge of both sides."""
    return Pledge(verb=verb, strength=strength, actor="both", object="things", kind=kind)


def dossier() -> Dossier:
    """The whole: I.1 trains nurses (limited), I.2 promotes dialogue (not rated), II.1 builds (prepared, uncoded beside it)."""
    train = commitment(
        "I.1",
        "To train 40 nurses.",
        pledge("train", Strength.FIRM, PledgeKind.QUANTIFIED),
        targets=(Target(quantity=40, unit="nurses", span="40 nurses"),),
    )
    talk = commitment("I.2", "To promote dialogue.", pledge("promote", Strength.EFFORT, PledgeKind.EFFORT))
    build = Commitment(
        id=f"{PLAN.id}/II.1", plan=PLAN.id, area="II", path="II.1", words={"en": "To build roads."}, official=("en",)
    )
    reason = Reason(reason="sector", weight=0.31, activity_words="nurses", commitment_words="train 40 nurses")
    link = Link(activity=NURSES.id, commitment=train.id, grade=Grade.DIRECT, score=0.8765, rank=1, reasons=(reason,))
    return Dossier(
        plan=PLAN,
        headings=(
            Heading(id="gulf-delta-2024/I", plan=PLAN.id, path="I", title={"en": "People", "es": "Personas"}),
            Heading(id="gulf-delta-2024/II", plan=PLAN.id, path="II", title={"en": "Roads"}),
        ),
        promises=(
            Promise(
                commitment=train,
                links=(link,),
                assessments=(
                    Assessment(
                        pledge_id=f"{train.id}#1",
                        method_version="0.1",
                        rule_card_version="a",
                        n_lo=10,
                        n_hi=12,
                        need=40,
                        r_lo=0.25,
                        r_hi=0.3,
                        status_v=Status.LIMITED,
                        status_c=Status.SUBSTANTIAL,
                        flags=(Flag.LATE, Flag.THIN),
                    ),
                ),
            ),
            Promise(
                commitment=talk,
                assessments=(
                    Assessment(
                        pledge_id=f"{talk.id}#1",
                        method_version="0.1",
                        rule_card_version="b",
                        status_v=Status.NOT_RATED,
                        status_c=Status.NOT_RATED,
                        provisional=Status.LIMITED,
                    ),
                ),
            ),
            Promise(
                commitment=build,
                links=(Link(activity=ROAD.id, commitment=build.id, grade=Grade.CONTRIBUTES, score=0.4, rank=1),),
            ),
        ),
        activities={ROAD.id: ROAD, NURSES.id: NURSES},
        gathered=9,
        sources=(ORIGIN,),
        method_version="0.1",
        snapshot_id="cd" * 32,
    )
