from datetime import UTC, datetime, timedelta

from tests.conftest import MONDAY
from trecho.core.assessment import Assessment, Status
from trecho.core.claim import Author, Claim, Record, Text
from trecho.core.folding.link import link_subject
from trecho.core.judgement import Verdict
from trecho.core.passage import Passage
from trecho.store import shelf
from trecho.store.changing import acts, moves

ANA, BEA = Author("person:ana"), Author("person:bea")
LATER = MONDAY + timedelta(days=1)


def said(subject: str, words: str, moment: datetime, author: Author = ANA) -> Claim:
    return Claim(
        subject=subject,
        attribute="title",
        value=Text("en", words),
        passage=Passage(source="https://example.org/"),
        recorded_at=moment,
        author=author,
    )


def test_one_author_at_one_moment_is_one_act_for_each_thing(register: str) -> None:  # noqa: ARG001  (opens it)
    shelf.keep(
        [said("activity:a/1", "One", MONDAY), said("activity:a/2", "Two", MONDAY), said("plan:p", "Plan", LATER)]
    )
    assert [(act.subject, act.number) for act in acts()] == [("plan:p", 1), ("activity:a/1", 1), ("activity:a/2", 1)]
    assert [act.subject for act in acts("plan:p")] == ["plan:p"]
    assert [act.subject for act in acts(limit=2)] == ["plan:p", "activity:a/1"]


def test_an_import_is_one_act_told_by_its_kinds(register: str) -> None:  # noqa: ARG001  (opens it)
    shelf.keep([said(f"activity:a/{n}", "One", MONDAY) for n in range(20)])
    (act,) = acts()
    assert (act.subject, act.number, act.kinds) == ("", 20, (("activity", 20),))


def test_a_first_verdict_is_told_once_the_second_is_given(register: str) -> None:  # noqa: ARG001  (opens it)
    link = link_subject("a/1", "p/I.1")
    asked = Claim(
        subject=link,
        attribute="second",
        value=Record("second", {"at": MONDAY.isoformat()}),
        passage=Passage(source="person:ana"),
        recorded_at=MONDAY,
        author=ANA,
    )
    shelf.keep([asked])
    shelf.judge("a/1", "p/I.1", Verdict.ACCEPT, person=ANA, recorded_at=MONDAY)
    assert acts("commitment:p/I.1") == ()
    shelf.judge("a/1", "p/I.1", Verdict.REJECT, person=BEA, recorded_at=LATER)
    assert {act.author for act in acts("plan:p")} == {"person:ana", "person:bea"}


def test_results_that_moved_are_told(register: str) -> None:  # noqa: ARG001  (opens it)
    def result(status: Status) -> Assessment:
        return Assessment(
            pledge_id="p/I.1#1", method_version="1", rule_card_version="1", status_v=status, status_c=Status.LIMITED
        )

    shelf.keep_assessments("p", [result(Status.NOT_RATED)], run="one", made_at=MONDAY)
    shelf.keep_assessments("p", [result(Status.NOT_RATED)], run="two", made_at=MONDAY + timedelta(hours=1))
    shelf.keep_assessments("p", [result(Status.LIMITED)], run="three", made_at=LATER)
    (move,) = moves(["p"])
    assert (move.commitment, move.before.status_v, move.after.status_v) == ("p/I.1", Status.NOT_RATED, Status.LIMITED)
    assert move.moment.astimezone(UTC) == LATER
    assert moves(["p"], "p/I.2") == ()
