"""A reviewer accepts what a country sent, or returns it with a reason; what is accepted is evidence with its passage."""

import pytest

from tests.web.conftest import words
from tests.web.desks import EnteredAs, shown
from tests.web.pages.test_contribute import GOOD
from trecho.core.link import Grade, LinkState
from trecho.core.submission import State
from trecho.store import search
from trecho.store.submissions import submission, submissions


@pytest.fixture
def sent(entered: EnteredAs) -> int:
    """What Jamaica sent."""
    entered("lin").post("/en/contribute/keep", {**GOOD, "act": "send"})
    return submissions()[0].id


def test_accepted_evidence_enters_the_ledger_as_its_governments_and_its_link_as_the_reviewers(
    entered: EnteredAs, sent: int
) -> None:
    client = entered("ana")
    assert GOOD["passage"] in words(shown(client, "/en/contributions"))
    client.post("/en/contributions/decide", {"id": sent, "verdict": "contributes"})
    deed = f"own/JAM-{sent}"
    claims = search.claims_of(f"activity:{deed}")
    assert {claim.author.name for claim in claims} == {"person:lin"}
    assert {claim.passage.words for claim in claims} == {GOOD["passage"]}
    link = search.links_of(activity=deed)[0]
    assert (link.state, link.grade, link.commitment) == (LinkState.ACCEPTED, Grade.CONTRIBUTES, GOOD["commitment"])
    page = entered("").get(f"/en/activities/{deed}").content.decode()
    assert "filed by the government itself" in page
    assert submission(sent).activity == deed  # type: ignore[union-attr]  # (it is there)


def test_it_is_returned_with_a_reason_alone_and_sent_again(entered: EnteredAs, sent: int) -> None:
    ana, lin = entered("ana"), entered("lin")
    ana.post("/en/contributions/decide", {"id": sent, "verdict": "return"})
    assert submissions()[0].state is State.SENT
    ana.post("/en/contributions/decide", {"id": sent, "verdict": "return", "reason": "Which page?"})
    assert "Which page?" in words(shown(lin, f"/en/contribute/evidence?id={sent}"))
    lin.post("/en/contribute/keep", {**GOOD, "id": sent, "remark": "Page 3", "act": "send"})
    assert [(one.id, one.state) for one in submissions()] == [(sent, State.SENT)]
    assert search.claims_of(f"activity:own/JAM-{sent}") == ()


def test_the_second_decision_comes_too_late(entered: EnteredAs, sent: int) -> None:
    entered("ana").post("/en/contributions/decide", {"id": sent, "verdict": "direct"})
    rui = entered("rui")
    rui.post("/en/contributions/decide", {"id": sent, "verdict": "return", "reason": "No"})
    assert "is accepted by now" in words(shown(rui, "/en/contributions"))
    assert submissions()[0].decided_by == "ana"


def test_nobody_decides_on_their_own(entered: EnteredAs) -> None:
    eva = entered("eva")
    eva.post("/en/contribute/keep", {**GOOD, "member": "JAM", "act": "send"})
    eva.post("/en/contributions/decide", {"id": submissions()[0].id, "verdict": "direct"})
    assert "somebody else decides" in words(shown(eva, "/en/contributions"))
    assert submissions()[0].state is State.SENT


@pytest.mark.parametrize("fields", [{}, {"id": "x", "verdict": "direct"}, {"id": "99", "verdict": "direct"}])
def test_what_is_none_is_told(entered: EnteredAs, fields: dict[str, str]) -> None:
    client = entered("ana")
    client.post("/en/contributions/decide", fields)
    assert "no such evidence" in words(shown(client, "/en/contributions"))
    assert (
        "Nothing waits" in words(shown(client, "/fr/contributions"))
        or client.get("/fr/contributions").status_code == 200
    )
