"""Who did what: filtered, paged, as CSV and JSON; for coordinators and administrators."""

import csv
import io
from datetime import timedelta

import pytest

from tests.conftest import MONDAY
from tests.web.conftest import words
from tests.web.desks import EnteredAs, first, shown
from trecho.store.events import Event, note


@pytest.fixture(autouse=True)
def _noted(peopled: str) -> None:  # noqa: ARG001  (opens the register)
    for day in range(120):
        note(Event.SIGNED_IN, by="lin", about="lin", address="192.0.2.1", at=MONDAY + timedelta(days=day))
    note(Event.INVITED, by="eva", about="=cmd()", at=MONDAY, role="reviewer")


def test_a_page_shows_a_hundred_and_leads_on(entered: EnteredAs) -> None:
    client = entered("eva")
    page = shown(client, "/en/audit")
    assert len(page.css("tbody tr")) == 100
    assert "1 to 100 of 121" in words(page, ".pager")
    assert len(shown(client, "/en/audit?page=2").css("tbody tr")) == 21


def test_filters_narrow_it(entered: EnteredAs) -> None:
    client = entered("root")
    assert len(shown(client, "/en/audit?by=eva").css("tbody tr")) == 1
    assert len(shown(client, "/en/audit?kind=invited").css("tbody tr")) == 1
    assert len(shown(client, "/en/audit?since=2026-04&until=2026-04-30").css("tbody tr")) == 30
    assert "Nothing of the kind" in words(shown(client, "/en/audit?by=nobody"))
    assert client.get("/en/audit?since=yesterday").status_code == 400


def test_the_files_hold_all_of_it_and_cells_that_calculate_are_made_harmless(entered: EnteredAs) -> None:
    client = entered("eva")
    rows = list(csv.DictReader(io.StringIO(client.get("/en/audit.csv").content.decode("utf-8-sig"))))
    assert len(rows) == 121
    invited = next(row for row in rows if row["kind"] == "invited")
    assert (invited["by"], invited["details"]) == ("eva", "role: reviewer")
    assert not invited["about"].startswith("=")
    told = client.get("/en/audit.json?by=eva").json()
    assert told["total"] == 1
    assert told["rows"][0]["about"] == "=cmd()"


def test_a_claim_leads_to_its_page(entered: EnteredAs) -> None:
    from trecho.core.claim import Author
    from trecho.register.figuring.corrections import answer_of
    from trecho.store import shelf

    said = answer_of(
        "commitment:celac-china-2019/VII.7", "Not so.", person=Author("person:lin"), country="JAM", recorded_at=MONDAY
    )
    shelf.keep([said])
    page = shown(entered("eva"), "/en/audit?kind=claim+filed")
    assert first(page, "tbody a[href*=claims]").attributes["href"] == f"/en/claims/{said.id}"
