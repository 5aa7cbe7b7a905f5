from datetime import UTC, datetime

from django.test import Client

from tests.web.conftest import words
from trecho.core.claim import Author
from trecho.store import search, shelf


def test_without_corrections_the_page_says_so(client: Client, part_register: str) -> None:  # noqa: ARG001  (opens the register)
    answer = client.get("/en/figures/corrections", SERVER_NAME="localhost")
    assert "No draft has been frozen yet." in answer.content.decode()


def test_what_was_taken_back_stands_with_day_and_reason(client: Client, part_register: str) -> None:  # noqa: ARG001  (opens the register)
    from selectolax.lexbor import LexborHTMLParser

    claim = next(one for one in search.claims_of("activity:celac-china/D059") if one.attribute == "title")
    moment = datetime(2026, 3, 20, tzinfo=UTC)
    shelf.retract(claim.id, author=Author("person:coordinator"), recorded_at=moment, why="it was another year")
    told = LexborHTMLParser(client.get("/en/figures/corrections", SERVER_NAME="localhost").content.decode())
    assert "it was another year" in words(told)
    assert "20 Mar 2026" in words(told)
    row = client.get("/en/figures/corrections.json", SERVER_NAME="localhost").json()["rows"][0]
    assert (row["act"], row["by"]) == ("taken back", "person:coordinator")


def test_a_day_that_is_yet_to_come_is_refused(client: Client, part_register: str) -> None:  # noqa: ARG001  (opens the register)
    answer = client.get("/en/figures/corrections?since=2999", SERVER_NAME="localhost")
    assert answer.status_code == 400
