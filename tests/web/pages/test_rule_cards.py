"""Rule cards are sealed by form; what was sealed, by whom and after how many verdicts is shown."""

import csv
import io

import pytest
from django.test import Client

from tests.web.conftest import words
from tests.web.desks import SignedIn, shown
from tests.web.pages.test_coding import sent
from trecho.register.sealing import yardstick_of

PLEDGE = "celac-china-2019/VII.7#2"
CARD = "/en/rule-cards/celac-china-2019/VII.7/2"
DESK = "/en/rule-cards/celac-china-2019"


def seal(client: Client, **changes: str) -> str:
    answer = client.post("/en/rule-cards/seal", {**sent(shown(client, CARD)), **changes})
    assert answer.status_code == 302, answer.content[:600]
    return str(answer.headers["Location"])


def test_sealing_leads_to_the_next_card_and_is_told_on_the_commitment(signed_in: SignedIn) -> None:
    ana = signed_in("ana")
    assert "Nobody has sealed" in words(shown(ana, CARD), ".note")
    onward = seal(ana, months_of_grace="18")
    assert onward != CARD
    assert "Sealed" in words(shown(ana, onward), "[role=status]")
    found = yardstick_of(PLEDGE)
    assert found is not None
    assert found.card.months_of_grace == 18
    assert "Sealed by ana" in words(
        shown(signed_in(""), "/en/plans/celac-china-2019/VII.7"), "#pledge-2 details:last-of-type dl.card"
    )
    assert "1 of" in words(shown(ana, DESK), ".deskline")


def test_a_change_needs_a_reason_and_keeps_the_versions(signed_in: SignedIn) -> None:
    ana, eva = signed_in("ana"), signed_in("eva")
    seal(ana)
    refused = eva.post("/en/rule-cards/seal", {**sent(shown(eva, CARD)), "months_of_grace": "1", "reason": ""})
    assert refused.status_code == 400
    assert "say why" in refused.content.decode()
    seal(eva, months_of_grace="1", reason="one intake only")
    page = shown(eva, CARD)
    assert "one intake only" in words(page, "section.text table")
    assert "months of grace" in words(page, "section.text .note")
    assert sent(shown(eva, f"{CARD}?from=program"))["months_of_grace"] != "1"
    rows = list(csv.DictReader(io.StringIO(eva.get(f"{CARD}.csv").content.decode("utf-8-sig"))))
    assert [row["state"] for row in rows] == ["sealed", "replaced"]
    states = [(row["pledge_id"], row["state"]) for row in eva.get(f"{DESK}.json").json()["rows"]]
    assert [state for pledge, state in states if pledge == PLEDGE] == ["sealed", "replaced"]
    assert {state for pledge, state in states if pledge != PLEDGE} == {"proposed"}


@pytest.mark.parametrize("language", ["es", "pt", "fr", "zh"])
def test_the_desk_opens_in_every_language(signed_in: SignedIn, language: str) -> None:
    for address in (DESK, CARD):
        assert shown(signed_in("ana"), f"/{language}{address[3:]}").css_first("h1") is not None


def test_the_desk_of_all_plans_counts_what_is_sealed(signed_in: SignedIn) -> None:
    page = shown(signed_in("eva"), "/en/rule-cards")
    links = [link.attributes["href"] for link in page.css("ul.verdicts a")]
    assert "/en/rule-cards/celac-china-2019" in links
    rows = signed_in("eva").get("/en/rule-cards.json").json()["rows"]
    assert all(row["sealed"] == 0 < row["cards"] for row in rows)
