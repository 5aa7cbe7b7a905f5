from django.test import Client

from tests.web.conftest import Page, words


def test_every_member_is_listed_and_the_partner_is_not(page: Page) -> None:
    members = page("/en/members")
    assert len(members.css("tbody tr")) == 33
    assert "/en/members/CHN" not in {str(link.attributes["href"]) for link in members.css("tbody a")}


def test_names_come_in_the_readers_language(page: Page) -> None:
    assert "Trinité-et-Tobago" in words(page("/fr/members"))
    assert "特立尼达和多巴哥" in words(page("/zh/members"))


def test_receipts_and_obligations_stand_apart_and_none_is_a_score(page: Page) -> None:
    one = page("/en/members/COL")
    assert [head.text() for head in one.css("h2")][:3] == ["What it owes", "Who says so", "What it received"]
    assert "No text obliges this state by name" in words(one)
    assert "Never a score of the member" in words(one)
    assert "230 Chinese scholarships" in words(one)


def test_the_partner_owes_what_the_text_says_it_promises(page: Page) -> None:
    assert "celac-china-2019/VII.7" in words(page("/en/members/CHN"))


def test_files_hold_the_same_rows(reader: Client) -> None:
    assert len(reader.get("/en/members.json").json()["rows"]) == 33
    assert reader.get("/en/members/COL.csv").content.count(b"\n") > 5


def test_an_unknown_code_is_missing(reader: Client) -> None:
    assert reader.get("/en/members/XXX").status_code == 404
