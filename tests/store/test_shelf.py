"""Everything goes in once, nothing goes away, and both databases agree."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from trecho.cases.loading import load
from trecho.core.claim import Author, Claim, Code, Number, Record, Ref, Text, Value
from trecho.core.contradiction import ContradictionState
from trecho.core.folding.link import link_subject
from trecho.core.judgement import Verdict
from trecho.core.link import LinkState
from trecho.core.passage import Passage
from trecho.core.trouble import Trouble
from trecho.store import refreshing, search, shelf
from trecho.store.models import ClaimRow, TagRow, ViewRow

pytestmark = pytest.mark.usefixtures("register")

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
ANA = Author("person:ana")
MATCHER = Author("program:match@0.1.0")


def claim(
    attribute: str,
    value: Value,
    *,
    subject: str = "activity:x/1",
    at: datetime = MONDAY,
    source: str = "https://a.example/1",
    author: Author = MATCHER,
) -> Claim:
    return Claim(
        subject=subject,
        attribute=attribute,
        value=value,
        passage=Passage(source=source, locator="row=1"),
        recorded_at=at,
        author=author,
    )


def school(at: datetime = MONDAY) -> list[Claim]:
    return [
        claim("kind", Code("kind", "project"), at=at),
        claim("title", Text("en", "A school"), at=at),
        claim("quantity.pupils", Number(300, "pupils"), at=at),
        claim("source", Record("source", {"kind": "sheet", "name": "s"}), at=at),
    ]


def test_the_same_import_twice_adds_nothing() -> None:
    first = shelf.keep(school(), name="schools")
    second = shelf.keep(school(TUESDAY), name="schools")
    assert (first.new, first.known) == (4, 0)
    assert (second.new, second.known) == (0, 4)
    assert [report.new for report in search.imports()] == [0, 4]
    assert search.claims_of("activity:x/1")[0].recorded_at == MONDAY


def test_a_claim_that_makes_no_sense_is_listed_and_not_kept() -> None:
    report = shelf.keep([*school(), claim("kind", Text("en", "project")), claim("colour", Text("en", "red"))])
    assert report.new == 4
    assert [rejected.why for rejected in report.rejected] == [
        "activity:x/1 kind: the value must be a code",
        "activity:x/1 colour: no such property",
    ]


def test_a_retraction_hides_and_never_deletes() -> None:
    shelf.keep(school())
    title = next(c for c in search.claims_of("activity:x/1") if c.attribute == "title")
    shelf.retract(title.id, author=ANA, recorded_at=TUESDAY, why="not a school")
    assert search.activity("x/1") is None
    assert title not in search.claims_of("activity:x/1")
    assert title in search.ledger_of("activity:x/1")
    assert search.claim(title.id) == title
    assert ClaimRow.objects.count() == 5
    before = search.activity("x/1", as_of=MONDAY)
    assert before is not None
    assert before.title == {"en": "A school"}


def test_a_retraction_of_nothing_says_so() -> None:
    with pytest.raises(Trouble, match="no claim of this register"):
        shelf.retract("0" * 64, author=ANA, recorded_at=MONDAY, why="")


def test_as_of_hides_exactly_what_was_recorded_later() -> None:
    shelf.keep(school())
    shelf.keep([claim("title", Text("es", "Una escuela"), at=TUESDAY)])
    then, now = search.activity("x/1", as_of=MONDAY), search.activity("x/1")
    assert then is not None
    assert now is not None
    assert then.title == {"en": "A school"}
    assert now.title == {"en": "A school", "es": "Una escuela"}
    assert search.activity("x/1", as_of=MONDAY - timedelta(seconds=1)) is None
    assert [c.recorded_at for c in search.changes_since(MONDAY)] == [TUESDAY]


def test_an_edition_takes_back_what_it_no_longer_says_and_may_say_it_again() -> None:
    author = Author("program:case/x@1")
    red, blue = (claim("title", Text("en", word), author=author) for word in ("Red", "Blue"))
    rest = [msgspec.structs.replace(c, author=author) for c in school() if c.attribute != "title"]

    def titles() -> object:
        found = search.activity("x/1")
        return found and dict(found.title)

    for day, (said, shown) in enumerate([([red], "Red"), ([blue], "Blue"), ([red], "Red"), ([red], "Red")]):
        at = MONDAY + timedelta(days=day)
        report = shelf.keep_edition([*rest, *said], author=author, name="x", recorded_at=at)
        assert titles() == {"en": shown}
    assert (report.new, report.retracted) == (0, 0)


def test_votes_make_the_state_of_a_link() -> None:
    subject = link_subject("x/1", "p/I.1")
    shelf.keep([claim("proposal", Record("link", {"grade": 2, "score": 0.8, "rank": 1}), subject=subject)])

    def state() -> LinkState:
        (link,) = search.links_of(commitment="p/I.1")
        return link.state

    assert state() is LinkState.PROPOSED
    shelf.judge("x/1", "p/I.1", Verdict.ACCEPT, person=ANA, recorded_at=MONDAY, grade=1)
    assert state() is LinkState.ACCEPTED
    assert search.links_of(activity="x/1")[0].grade == 1
    shelf.judge("x/1", "p/I.1", Verdict.REJECT, person=Author("person:rui"), recorded_at=TUESDAY)
    assert state() is LinkState.UNSURE
    shelf.judge("x/1", "p/I.1", Verdict.REJECT, person=ANA, recorded_at=TUESDAY)
    assert state() is LinkState.REJECTED
    shelf.judge("x/1", "p/I.1", Verdict.ACCEPT, person=ANA, recorded_at=TUESDAY + timedelta(hours=1))
    shelf.judge("x/1", "p/I.1", Verdict.ACCEPT, person=Author("person:lin"), recorded_at=TUESDAY, settles=True)
    assert state() is LinkState.ACCEPTED


def test_a_contradiction_is_shown_and_a_person_settles_it() -> None:
    other = claim("quantity.pupils", Number(420, "pupils"), source="https://b.example/9")
    shelf.keep([*school(), other])
    (found,) = search.contradictions(subject="activity:x/1")
    assert (found.state, set(found.said)) == (ContradictionState.OPEN, {"300 pupils", "420 pupils"})
    contested = search.activity("x/1")
    assert contested is not None
    assert (contested.quantity[0].value, contested.quantity[0].high) == (300, 420)
    assert "contested" in contested.flags
    shelf.resolve(found.id, preferred=other.id, person=ANA, recorded_at=TUESDAY, reason="the register says 420")
    (settled,) = search.contradictions()
    assert (settled.state, settled.decided_by) == (ContradictionState.RESOLVED, "person:ana")
    decided = search.activity("x/1")
    assert decided is not None
    assert (decided.quantity[0].value, decided.quantity[0].high) == (420, None)
    shelf.resolve(
        found.id, preferred=None, person=ANA, recorded_at=TUESDAY + timedelta(hours=1), reason="", reopen=True
    )
    (reopened,) = search.contradictions()
    assert (reopened.state, set(reopened.claims)) == (ContradictionState.OPEN, set(found.claims))
    open_again = search.activity("x/1")
    assert open_again is not None
    assert open_again.quantity[0].high == 420


def test_what_is_known_of_a_source_reaches_everything_it_says() -> None:
    weak = claim("quantity.pupils", Number(420, "pupils"), source="https://b.example/9")
    shelf.keep([*school(), weak])
    shelf.keep(
        [
            claim("letter", Code("letter", "B"), subject="source:https://a.example/1", author=ANA),
            claim("letter", Code("letter", "E"), subject="source:https://b.example/9", author=ANA),
            claim("url", Ref("https://b.example/9"), subject="source:https://b.example/9"),
        ]
    )
    found = search.activity("x/1")
    assert found is not None
    assert (found.quantity[0].value, found.quantity[0].high) == (300, None)
    (contradiction,) = search.contradictions()
    assert (contradiction.state, contradiction.reason) == (ContradictionState.RESOLVED, "better class")
    first = search.sources()[0]
    assert (first.id, first.letter, first.claims) == ("https://a.example/1", "B", 7)


def test_rebuilt_views_equal_incremental_ones() -> None:
    case = load("celac-china", recorded_at=MONDAY)
    half = len(case.claims) // 2
    shelf.keep(case.claims[half:])
    shelf.keep(case.claims[:half])
    shelf.retract(case.claims[7].id, author=ANA, recorded_at=TUESDAY, why="a test")
    before = _stored()
    assert refreshing.rebuild() == len(before)
    assert _stored() == before
    assert len(before) > 900


def _stored() -> dict[tuple[str, str], tuple[object, ...]]:
    tags: dict[int, set[tuple[str, str]]] = {}
    for view, name, value in TagRow.objects.values_list("view_id", "name", "value"):
        tags.setdefault(view, set()).add((name, value))
    return {
        (row.kind, row.key): (
            row.subject,
            row.within,
            bytes(row.position),
            row.words,
            row.plain,
            tuple(sorted(tags.get(row.pk, ()))),
        )
        for row in ViewRow.objects.all()
    }
