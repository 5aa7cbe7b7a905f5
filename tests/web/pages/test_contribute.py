"""A country's desk: its commitments, its drafts, what it sends; nobody else's."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import words
from tests.web.desks import EnteredAs, first, shown
from trecho.core.submission import State
from trecho.store.submissions import submission, submissions

PLAN = "celac-china-2019"
GOOD = {
    "commitment": f"{PLAN}/VII.7",
    "title": "Twelve scholars travelled",
    "stage": "completed",
    "date": "2021-05",
    "url": "https://gov.example/scholars",
    "passage": "Twelve scholars travelled in May 2021.",
}


def test_a_focal_point_sees_the_commitments_of_its_own_country_whatever_it_asks(entered: EnteredAs) -> None:
    page = shown(entered("lin"), f"/en/contribute?plan={PLAN}&member=HTI")
    assert words(page, "h1") == "Jamaica"
    assert len(page.css(".commitments-own tbody tr")) == 66
    assert page.css_first("select[name=member]") is None


def test_a_coordinator_chooses_a_member_first(entered: EnteredAs) -> None:
    client = entered("eva")
    assert not shown(client, "/en/contribute").css(".commitments-own")
    assert words(shown(client, f"/en/contribute?member=HTI&plan={PLAN}"), "h1") == "Haiti"
    client.post("/en/contribute/keep", GOOD)
    assert "Choose a member first" in words(shown(client, "/en/contribute"))
    client.post("/en/contribute/keep", {**GOOD, "member": "HTI"})
    assert [(one.country, one.author) for one in submissions()] == [("HTI", "eva")]


def test_a_draft_is_kept_whatever_is_missing_and_sent_when_nothing_is(entered: EnteredAs) -> None:
    client = entered("lin")
    answer = client.post("/en/contribute/keep", {"title": "Twelve", "act": "send"})
    page = shown(client, answer.headers["Location"])
    assert "not sent yet" in words(page, "[role=alert]")
    for field in ("commitment", "stage", "date", "url", "passage"):
        box = first(page, f"[name={field}]")
        assert box.attributes["aria-invalid"] == "true", field
        assert page.css_first(f"#{box.attributes['aria-describedby']}") is not None
    number = first(page, "input[name=id]").attributes["value"]
    client.post("/en/contribute/keep", {**GOOD, "id": number, "act": "send"})
    one = submission(int(str(number)))
    assert one is not None
    assert (one.state, one.country) == (State.SENT, "JAM")
    assert first(page_of(client, one.id), "fieldset").attributes.keys() >= {"disabled"}


def test_what_is_typed_stays_as_it_was_typed(entered: EnteredAs) -> None:
    client = entered("lin")
    odd = '<b>"Doce" & más</b>'
    client.post("/en/contribute/keep", {**GOOD, "title": odd, "date": "May 21"})
    page = page_of(client, submissions()[0].id)
    assert first(page, "input[name=title]").attributes["value"] == odd
    assert first(page, "input[name=date]").attributes["value"] == "May 21"


def test_another_country_sees_and_changes_nothing(entered: EnteredAs) -> None:
    entered("lin").post("/en/contribute/keep", GOOD)
    number = submissions()[0].id
    haiti = entered("max")
    assert haiti.get(f"/en/contribute/evidence?id={number}").status_code == 404
    haiti.post("/en/contribute/keep", {**GOOD, "id": number, "title": "ours", "member": "JAM"})
    haiti.post("/en/contribute/withdraw", {"id": number})
    assert [one.fields["title"] for one in submissions()] == [GOOD["title"]]
    assert GOOD["title"] not in haiti.get("/en/contribute.json?member=JAM").content.decode()
    haiti.post("/en/contribute/keep", {**GOOD, "member": "JAM"})
    assert [one.country for one in submissions()] == ["HTI", "JAM"]


def test_a_reviewer_and_a_coordinator_do_not_see_drafts(entered: EnteredAs) -> None:
    entered("lin").post("/en/contribute/keep", GOOD)
    assert GOOD["title"] not in entered("eva").get("/en/contribute?member=JAM").content.decode()
    assert entered("eva").get(f"/en/contribute/evidence?id={submissions()[0].id}").status_code == 404
    assert GOOD["title"] not in entered("ana").get("/en/contributions").content.decode()


def test_it_is_taken_back_and_dropped(entered: EnteredAs) -> None:
    client = entered("lin")
    client.post("/en/contribute/keep", {**GOOD, "act": "send"})
    number = submissions()[0].id
    client.post("/en/contribute/withdraw", {"id": number})
    assert submissions()[0].state is State.DRAFT
    client.post("/en/contribute/withdraw", {"id": number})
    assert submissions() == ()


@pytest.mark.parametrize("language", ["es", "pt", "fr", "zh"])
def test_it_opens_in_every_language(entered: EnteredAs, language: str) -> None:
    client = entered("lin")
    assert client.get(f"/{language}/contribute?plan={PLAN}").status_code == 200
    assert client.get(f"/{language}/contribute/evidence").status_code == 200


def test_the_list_is_a_file_too(entered: EnteredAs) -> None:
    client = entered("lin")
    told = client.get(f"/en/contribute.json?plan={PLAN}").json()
    assert (told["country"], len(told["rows"])) == ("JAM", 66)
    assert client.get(f"/en/contribute.csv?plan={PLAN}").content.count(b"\n") == 67


def page_of(client: object, number: int) -> LexborHTMLParser:
    return shown(client, f"/en/contribute/evidence?id={number}")  # type: ignore[arg-type]  # (a client)
