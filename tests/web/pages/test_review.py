"""A reviewer's afternoon: verdicts, undo, a second reader who sees nothing, a coordinator who settles and adopts."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.conftest import MONDAY
from tests.web.conftest import words
from tests.web.desks import SignedIn, fields_of, shown
from trecho.core.claim import Author
from trecho.core.judgement import Verdict
from trecho.core.link import LinkState
from trecho.core.permissions import Person, Role
from trecho.register.carrying_on import carry_on
from trecho.register.relearning import SUBJECT
from trecho.store import search, shelf

DESK = "/en/review"
WHY = {"reason": "names the programme"}


def vote(client: Client, verdict: str, address: str = DESK, **more: str) -> tuple[str, str]:
    """Judges the link that the desk shows; which one it was."""
    sent = {**fields_of(shown(client, address), "article form.verdict"), "verdict": verdict, **more}
    answer = client.post("/en/review/judge", sent)
    assert answer.status_code == 302, answer.content[:500]
    return sent["activity"], sent["commitment"]


def state(pair: tuple[str, str]) -> LinkState:
    return search.links_of(activity=pair[0], commitment=pair[1])[0].state


def test_the_desk_shows_both_texts_the_reasons_and_the_keys(signed_in: SignedIn) -> None:
    page = shown(signed_in("ana"), DESK)
    assert {one.attributes["data-key"] for one in page.css("form.verdict button")} == {"a", "c", "r", "u"}
    assert page.css_first("svg.waterfall") is not None
    assert len(page.css("article .words-of")) == 2
    assert "near the threshold" in words(page, "article")


def test_a_verdict_is_kept_assessed_and_taken_back(signed_in: SignedIn) -> None:
    client = signed_in("ana")
    first = vote(client, "direct", **WHY)
    assert state(first) is LinkState.ACCEPTED
    after = {one.pledge_id: one for one in search.assessments("celac-china-2019")}
    again = {name for name, one in after.items() if one.made_at != MONDAY}
    assert again == {name for name in after if name.startswith(f"{first[1]}#")}
    page = shown(client, DESK)
    assert "Kept" in words(page, "[role=status]")
    following = fields_of(page, "article form.verdict")
    assert (following["activity"], following["commitment"]) != first
    client.post("/en/review/undo")
    assert state(first) is LinkState.PROPOSED
    assert search.assessments("celac-china-2019")[0].pledge_id.endswith("I.1#1")
    assert {one.pledge_id for one in search.assessments("celac-china-2019")} == set(after)


def test_rejections_are_remembered(signed_in: SignedIn) -> None:
    pair = vote(signed_in("ana"), "reject")
    carry_on(MONDAY)
    assert state(pair) is LinkState.REJECTED
    rows = signed_in("rui").get(f"{DESK}.json").json()["rows"]
    assert pair not in [(row["activity_id"], row["commitment_id"]) for row in rows]


def test_a_second_reader_does_not_see_the_first_verdict(signed_in: SignedIn) -> None:
    ana, rui = signed_in("ana"), signed_in("rui")
    pair = vote(ana, "direct", **WHY)
    ana.post("/en/review/second", {"activity": pair[0], "commitment": pair[1]})
    named = f"{DESK}?activity={pair[0]}&commitment={pair[1]}"
    assert state(pair) is LinkState.PROPOSED
    assert pair not in [(row["activity_id"], row["commitment_id"]) for row in ana.get(f"{DESK}.json").json()["rows"]]
    page = shown(rui, named)
    assert fields_of(page, "article form.verdict")["activity"] == pair[0]
    assert WHY["reason"] not in words(page)
    assert "accepted" not in words(page, "article")
    assert vote(rui, "reject", named) == pair
    assert state(pair) is LinkState.UNSURE
    eva = signed_in("eva")
    told = words(shown(eva, DESK))
    assert "ana: direct" in " ".join(told.split())
    sent = {**fields_of(shown(eva, DESK), "#disputed ~ ul form.verdict"), "verdict": "contributes"}
    eva.post("/en/review/settle", sent)
    assert state(pair) is LinkState.ACCEPTED
    assert search.links_of(activity=pair[0], commitment=pair[1])[0].grade == 1
    assert "alpha" in words(shown(ana, DESK), ".deskline")


def test_the_effect_is_shown_before_a_coordinator_adopts(signed_in: SignedIn) -> None:
    ana = Person(name="ana", roles=(Role.REVIEWER,))
    for link in search.links_of()[:30]:
        shelf.judge(
            link.activity,
            link.commitment,
            Verdict.ACCEPT if link.score > 0.5 else Verdict.REJECT,
            person=Author(ana.author),
            recorded_at=datetime.now(UTC),
            grade=int(link.grade),
        )
    assert "#lesson" not in (shown(signed_in("ana"), DESK).html or "")
    eva = signed_in("eva")
    table = words(shown(eva, f"{DESK}?lesson=1"), "#lesson ~ table")
    assert "nDCG@5" in table
    assert eva.post("/en/review/adopt", {"plan": "celac-china-2019"}).status_code == 302
    assert len(search.claims_of(SUBJECT)) == 1
    assert "Adopted" in words(shown(eva, DESK), "[role=status]")


@pytest.mark.parametrize("sent", [{"verdict": "maybe"}, {"verdict": "direct", "activity": "x", "commitment": "y/z"}])
def test_nonsense_is_answered_with_a_sentence(signed_in: SignedIn, sent: dict[str, str]) -> None:
    answer = signed_in("ana").post("/en/review/judge", sent)
    assert answer.status_code == 400
    assert "choose" in answer.content.decode()


@pytest.mark.parametrize("language", ["es", "pt", "fr", "zh"])
def test_the_desk_opens_in_every_language(signed_in: SignedIn, language: str) -> None:
    assert f'action="/{language}/review/judge"' in (shown(signed_in("ana"), f"/{language}/review").html or "")
