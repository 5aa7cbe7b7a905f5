import pytest
from django.test import Client


@pytest.mark.parametrize(
    ("accepted", "home"),
    [("pt-BR,pt;q=0.9", "/pt/"), ("zh-CN,zh;q=0.9", "/zh/"), ("zh-TW", "/zh/"), ("de", "/en/"), ("", "/en/")],
)
def test_the_front_door_leads_to_the_readers_language(reader: Client, accepted: str, home: str) -> None:
    answer = reader.get("/", headers={"Accept-Language": accepted})
    assert answer.status_code == 302
    assert answer.headers["Location"] == home
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_language_typed_without_a_slash_leads_home(reader: Client) -> None:
    assert reader.get("/fr", follow=True).redirect_chain == [("/fr/", 301)]


def test_a_permanent_link_without_language_finds_the_page(reader: Client) -> None:
    answer = reader.get("/plans/celac-china-2019/VII.7", headers={"Accept-Language": "es"})
    assert answer.headers["Location"] == "/es/plans/celac-china-2019/VII.7"


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
@pytest.mark.parametrize(
    "address",
    [
        "",
        "plans/celac-china-2019",
        "plans/celac-china-2022",
        "plans/celac-china-2019/I.2",
        "activities",
        "activities/celac-china/D001",
        "members",
        "members/HTI",
        "mechanisms",
        "contradictions",
        "sources",
        "changes",
        "method",
        "sign-in",
    ],
)
def test_every_page_opens_in_every_language_and_switches_to_the_others(
    reader: Client, language: str, address: str
) -> None:
    answer = reader.get(f"/{language}/{address}")
    assert answer.status_code == 200
    body = answer.content.decode()
    assert f'<html lang="{"zh-Hans" if language == "zh" else language}">' in body
    for other in {"en", "es", "pt", "fr", "zh"} - {language}:
        assert f'href="/{other}/{address}"' in body
