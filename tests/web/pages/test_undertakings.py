"""A reviewer tells what is one undertaking: side by side, kept, counted once, taken back, and never against others unasked."""

from django.test import Client

from tests.conftest import MONDAY
from tests.web.conftest import words
from tests.web.desks import SignedIn, fields_of, shown
from trecho.core.kinship import KinshipState
from trecho.register.undertakings import kinship_between, propose
from trecho.store import search
from trecho.store.facts import families

DESK = "/en/review/undertakings"
LAID, BUILT, CONTRACT = "celac-china/D195", "celac-china/D247", "celac-china/D149"


def send(client: Client, left: str, right: str, verdict: str, **more: str) -> str:
    """Judges a pair; the address that the answer leads to."""
    sent = {"left": left, "right": right, "relation": "step", "verdict": verdict, **more}
    answer = client.post(f"{DESK}/judge", sent)
    assert answer.status_code == 302, answer.content[:300]
    return str(answer.headers["Location"])


def test_the_desk_shows_both_sides_and_why_and_the_same_rows_as_files(signed_in: SignedIn) -> None:
    signed_in("ana")
    propose(MONDAY)
    page = shown(signed_in("ana"), DESK)
    assert len(page.css("article .words-of")) == 2
    assert len(page.css("article .reasons li")) > 3
    assert fields_of(page, "article form.verdict")["left"] < fields_of(page, "article form.verdict")["right"]
    assert "waits" in words(page, ".deskline") or "wait" in words(page, ".deskline")
    rows = signed_in("ana").get(f"{DESK}.json").json()["rows"]
    assert {"left", "right", "relation", "score", "state", "reasons"} <= rows[0].keys()
    assert signed_in("ana").get(f"{DESK}.csv").status_code == 200


def test_what_is_joined_counts_once_until_it_is_taken_back(signed_in: SignedIn) -> None:
    client = signed_in("ana")
    assert families().get(LAID) is None
    send(client, LAID, BUILT, "accept", why="one plant")
    assert families()[LAID] == families()[BUILT]
    assert kinship_between(LAID, BUILT).by == "person:ana"
    told = words(shown(client, f"/en/activities/{BUILT}"), "main")
    assert "Belongs together with" in told
    assert "one plant" in told
    form = fields_of(shown(client, DESK), "#mine ~ ul form")
    answer = client.post(f"{DESK}/undo", {"claim": form["claim"]})
    assert answer.status_code == 302
    assert families().get(LAID) is None or families()[LAID] != families().get(BUILT)
    assert kinship_between(LAID, BUILT).state is KinshipState.PROPOSED


def test_another_edition_is_accepted_and_joins_nothing(signed_in: SignedIn) -> None:
    send(signed_in("ana"), LAID, BUILT, "accept", relation="edition")
    assert kinship_between(LAID, BUILT).state is KinshipState.ACCEPTED
    assert families().get(LAID) is None


def test_a_verdict_against_an_earlier_one_is_reported_before_it_is_kept(signed_in: SignedIn) -> None:
    ana, rui = signed_in("ana"), signed_in("rui")
    send(ana, LAID, CONTRACT, "reject", why="another bidder")
    send(ana, BUILT, CONTRACT, "accept")
    back = send(rui, LAID, BUILT, "accept")
    assert kinship_between(LAID, BUILT).state is KinshipState.PROPOSED
    page = shown(rui, back)
    assert "goes against an earlier judgement" in words(page, "[role=alert]")
    assert "Somebody rejected this pair" in words(page, "article .wrong")
    sent = fields_of(page, "article .wrong form.verdict")
    send(rui, sent["left"], sent["right"], "accept", despite=sent["despite"])
    assert kinship_between(LAID, BUILT).state is KinshipState.ACCEPTED


def test_nobody_is_overruled_unseen(signed_in: SignedIn) -> None:
    send(signed_in("ana"), LAID, BUILT, "reject", why="two plants")
    back = send(signed_in("rui"), LAID, BUILT, "accept")
    assert "two plants" in words(shown(signed_in("rui"), back), "article .wrong")
    assert kinship_between(LAID, BUILT).state is KinshipState.REJECTED


def test_who_may_not_judge_changes_nothing(client: Client, signed_in: SignedIn) -> None:
    before = search.kinships()
    assert client.post(f"{DESK}/judge", {"left": LAID, "right": BUILT, "verdict": "accept"}).status_code in {302, 403}
    assert signed_in("ana").post(f"{DESK}/judge", {"left": LAID, "right": BUILT, "verdict": "x"}).status_code == 400
    assert search.kinships() == before
