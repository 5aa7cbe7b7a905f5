import pytest
from django.test import Client

from tests.web.desks import SignedIn, shown
from tests.web.pages.test_coding import sent


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "as_of=nunca: is no date; write 2026, 2026-05 or 2026-05-13"),
        ("es", "as_of=nunca: no es una fecha; escriba 2026, 2026-05 o 2026-05-13"),
        ("pt", "as_of=nunca: não é uma data; escreva 2026, 2026-05 ou 2026-05-13"),
        ("fr", "as_of=nunca\u00a0: n’est pas une date\u202f; écrivez 2026, 2026-05 ou 2026-05-13"),
        ("zh", "as_of=nunca：不是日期；请写作 2026、2026-05 或 2026-05-13"),
    ],
)
def test_trouble_is_one_sentence_in_the_readers_language(reader: Client, language: str, sentence: str) -> None:
    page = reader.get(f"/{language}/plans/celac-china-2019?as_of=nunca")
    assert page.status_code == 400
    assert sentence in page.content.decode()


def test_programs_are_told_in_english(reader: Client) -> None:
    shape = reader.get("/es/plans/celac-china-2019.json?as_of=nunca")
    assert shape.status_code == 400
    assert shape.json()["trecho"]["schema"] == "trouble"
    assert shape.json()["error"] == "as_of=nunca: is no date; write 2026, 2026-05 or 2026-05-13"


def test_a_wrong_plan_is_told_in_spanish(signed_in: SignedIn) -> None:
    page = signed_in("lin").get("/es/contribute/matrix.xlsx?plan=nada")
    assert page.status_code == 400
    assert "nada: no existe tal plan con compromisos (planes: " in page.content.decode()
    assert "; cargue un caso o indique otro plan" in page.content.decode()


def test_a_wrong_figure_or_country_of_a_card_is_told_in_spanish(signed_in: SignedIn) -> None:
    ana, card = signed_in("ana"), "/es/rule-cards/celac-china-2019/VII.7/2"
    for wrong, sentence in (
        ({"goal-quantity": "mil"}, "goal-quantity mil: no es un número; escríbalo en cifras, por ejemplo 6000 o 1.5"),
        ({"members": "JAM; Chile"}, "members: Chile no es un código de país de tres letras (ISO 3166-1)"),
        ({"clock-start": "2021", "clock-end": "2019"}, "el período de 2021 a 2019 termina antes de empezar"),
    ):
        page = ana.post("/es/rule-cards/seal", {**sent(shown(ana, card)), **wrong})
        assert page.status_code == 400
        assert sentence in page.content.decode()


def test_a_slash_too_many_leads_to_the_page(reader: Client) -> None:
    answer = reader.get("/en/plans/celac-china-2019/?area=I")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/en/plans/celac-china-2019?area=I")


def test_no_redirect_leaves_this_server(reader: Client) -> None:
    answer = reader.get("//elsewhere.example/x/y/")
    assert not answer.headers.get("Location", "").startswith("//")


def test_what_is_missing_says_so_in_the_readers_language(reader: Client) -> None:
    answer = reader.get("/zh/activities/none")
    assert answer.status_code == 404
    assert "此地址没有内容" in answer.content.decode()
