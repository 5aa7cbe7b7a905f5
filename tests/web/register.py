"""A register for the tests of pages: the bundled case, with codings, rule cards, links, votes and results for a few commitments.

The results are made up so that every status and every part of the drawing is seen; run as a program, it fills a file.
"""

import sys
from datetime import UTC, datetime
from typing import Any

from trecho.cases.loading import load
from trecho.core.assessment import Assessment, Flag, Status
from trecho.core.claim import Author, Claim, Record
from trecho.core.dates import PartialDate, Period
from trecho.core.folding.link import link_subject
from trecho.core.judgement import Verdict
from trecho.core.passage import Passage
from trecho.core.plain import plain
from trecho.core.pledge import Coding, Comparator, Pledge, PledgeKind, Strength, Target
from trecho.core.rule_card import Act, Goal, RuleCard, UnitTest

MOMENT = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = datetime(2026, 3, 9, 12, tzinfo=UTC)
PLAN = "celac-china-2019"
PROGRAM = Author("program:trecho@0.1.0")
REVIEWER = Author("person:reviewer")
CLOCK = Period(PartialDate("2019-01-01"), PartialDate("2021-12-31"))
SAMPLES: tuple[tuple[str, str, Strength, PledgeKind, Status, Status, Status | None], ...] = (
    ("I.1", "step up", Strength.EFFORT, PledgeKind.EFFORT, Status.LIMITED, Status.SUBSTANTIAL, Status.SUBSTANTIAL),
    ("I.3", "promote", Strength.EFFORT, PledgeKind.EFFORT, Status.NOT_RATED, Status.NOT_RATED, Status.LIMITED),
    ("I.4", "recognise", Strength.STATEMENT, PledgeKind.STATEMENT, Status.NOT_ASSESSABLE, Status.NOT_ASSESSABLE, None),
    ("II.1", "promote", Strength.EFFORT, PledgeKind.EFFORT, Status.NO_EVIDENCE, Status.NO_EVIDENCE, None),
    ("III.1", "open", Strength.ACTION, PledgeKind.ACT, Status.PREPARED, Status.LIMITED, None),
    ("V.10", "hold", Strength.FIRM, PledgeKind.EVENT, Status.COMPLETE, Status.COMPLETE, None),
    ("VI.1", "support", Strength.EFFORT, PledgeKind.EFFORT, Status.CONTRARY, Status.LIMITED, None),
    ("VIII.1", "hold", Strength.ACTION, PledgeKind.ACT, Status.NOT_DONE, Status.NOT_DONE, None),
)


def fill() -> None:
    """The bundled case and the samples into the register that Django works on."""
    from trecho.store import shelf

    case = load("celac-china", recorded_at=MOMENT)
    shelf.keep_edition(case.claims, author=case.author, name=case.name, recorded_at=MOMENT, rejected=case.rejected)
    fill_samples()


def fill_samples() -> None:
    """The samples into a register that holds the bundled case."""
    from trecho.store import shelf

    claims = [claim for sample in SAMPLES for claim in _coded(*sample[:4])] + _scholarships() + _links()
    shelf.keep(claims, name="samples")
    shelf.judge(
        "celac-china/D034",
        f"{PLAN}/VII.7",
        Verdict.ACCEPT,
        person=REVIEWER,
        recorded_at=LATER,
        grade=1,
        reason="names the programme",
    )
    shelf.keep_assessments(PLAN, _results(), run="sample", made_at=LATER)


def said(subject: str, attribute: str, fields: object) -> Claim:
    """What the program says of a subject."""
    shape: dict[str, Any] = plain(fields)
    return Claim(
        subject=subject,
        attribute=attribute,
        value=Record(attribute, shape),
        passage=Passage(source="program:trecho"),
        recorded_at=MOMENT,
        author=PROGRAM,
    )


def _coded(path: str, verb: str, strength: Strength, kind: PledgeKind) -> list[Claim]:
    pledge = Pledge(verb=verb, strength=strength, actor="both", object="what the text names", kind=kind)
    card = RuleCard(pledge=f"{PLAN}/{path}#1", kind=kind, clock=CLOCK, actor="both")
    return [
        said(f"commitment:{PLAN}/{path}", "coding", Coding(pledges=(pledge,), checkability=1)),
        said(f"rule-card:{PLAN}/{path}#1", "card", card),
    ]


def _scholarships() -> list[Claim]:
    target = Target(
        quantity=6000, unit="scholarships", span="6,000 government scholarships", start_year=2019, end_year=2021
    )
    pledges = (
        Pledge(verb="deepen", strength=Strength.EFFORT, actor="both", object="cooperation", kind=PledgeKind.EFFORT),
        Pledge(verb="offer", strength=Strength.FIRM, actor="china", object="scholarships", kind=PledgeKind.QUANTIFIED),
    )
    goal = Goal(quantity=6000, need=6000, unit="scholarships", comparator=Comparator.EXACTLY)
    cards = (
        RuleCard(pledge=f"{PLAN}/VII.7#1", kind=PledgeKind.EFFORT, clock=CLOCK),
        RuleCard(
            pledge=f"{PLAN}/VII.7#2",
            kind=PledgeKind.QUANTIFIED,
            clock=CLOCK,
            goal=goal,
            months_of_grace=12,
            actor="china",
            unit_test=UnitTest(act=Act.OFFERED, units=("scholarships",)),
        ),
    )
    coding = Coding(pledges=pledges, targets=(target,), checkability=3)
    return [said(f"commitment:{PLAN}/VII.7", "coding", coding)] + [
        said(f"rule-card:{card.pledge}", "card", card) for card in cards
    ]


def _links() -> list[Claim]:
    reasons = [
        {"reason": "instrument", "weight": 1.9, "activity_words": "Chinese scholarships", "commitment_words": "offer"},
        {"reason": "words", "weight": 0.8, "activity_words": "government of China", "commitment_words": "government"},
        {"reason": "time", "weight": -0.6, "activity_words": "2020-2022", "commitment_words": "From 2019 to 2021"},
    ]
    return [
        said(
            link_subject(f"celac-china/{activity}", f"{PLAN}/VII.7"),
            "proposal",
            {"grade": grade, "score": score, "rank": rank, "reasons": reasons},
        )
        for rank, (activity, grade, score) in enumerate((("D059", 2, 0.91), ("D100", 2, 0.74), ("D034", 1, 0.41)), 1)
    ]


def _results() -> list[Assessment]:
    from trecho.store import search

    trail = {
        name: tuple(one.id for one in search.claims_of(f"activity:{activity}") if one.attribute.startswith("quantity"))
        for name, activity in (
            ("n_lo", "celac-china/D034"),
            ("n_hi", "celac-china/D059"),
            ("n_claimed", "celac-china/D275"),
        )
    }
    measured = Assessment(
        pledge_id=f"{PLAN}/VII.7#2",
        method_version="0.1",
        rule_card_version="0" * 16,
        n_lo=380,
        n_hi=1040,
        n_claimed=3100,
        need=6000,
        r_lo=0.063,
        r_hi=0.173,
        r_claimed=0.52,
        status_v=Status.LIMITED,
        status_c=Status.SUBSTANTIAL,
        flags=(Flag.SHARED_PERIOD, Flag.COVERAGE_LOW),
        trail=trail,
    )
    others = [_result(f"{PLAN}/{sample[0]}#1", *sample[4:]) for sample in SAMPLES]
    return [*others, _result(f"{PLAN}/VII.7#1", Status.NOT_RATED, Status.NOT_RATED, Status.SUBSTANTIAL), measured]


def _result(pledge: str, verified: Status, claimed: Status, provisional: Status | None) -> Assessment:
    return Assessment(
        pledge_id=pledge,
        method_version="0.1",
        rule_card_version="0" * 16,
        status_v=verified,
        status_c=claimed,
        provisional=provisional,
        flags=(Flag.CONTESTED,) if verified is Status.CONTRARY else (),
    )


if __name__ == "__main__":
    from trecho.store.register import open_register

    open_register(sys.argv[1], create=True)
    fill()
