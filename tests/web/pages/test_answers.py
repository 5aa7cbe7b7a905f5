import pytest

from tests.web.desks import SignedIn, first, shown
from trecho.register.figuring.corrections import answers_to

NAME = "celac-china-2019/VII.7"
FORM = {"commitment": NAME, "words": "The register of 2020 has been sent."}


def test_a_focal_points_words_stand_beside_the_result_as_written(signed_in: SignedIn) -> None:
    client = signed_in("lin")
    assert NAME in client.get(f"/en/figures/answer?commitment={NAME}").content.decode()
    sent = client.post("/en/figures/answer/send", FORM)
    assert sent.headers["Location"] == f"/en/plans/{NAME}#answers"
    (answer,) = answers_to(f"commitment:{NAME}")
    assert (answer.country, answer.words, answer.by) == ("JAM", FORM["words"], "person:lin")
    shown = signed_in("").get(f"/en/plans/{NAME}").content.decode()
    assert FORM["words"] in shown
    assert "Jamaica" in shown


def test_nobody_else_may_answer_for_a_government(signed_in: SignedIn) -> None:
    assert signed_in("ana").get("/en/figures/answer").status_code == 403
    assert signed_in("ana").post("/en/figures/answer/send", FORM).status_code == 403
    assert answers_to(f"commitment:{NAME}") == ()


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_the_commitment_is_chosen_from_a_list_by_plan_and_area(signed_in: SignedIn, language: str) -> None:
    page = shown(signed_in("lin"), f"/{language}/figures/answer?commitment={NAME}")
    assert page.css("input[name=commitment]") == []
    (chosen,) = page.css("select[name=commitment][required] option[selected]")
    assert chosen.attributes["value"] == NAME
    assert str(chosen.text()).startswith("VII.7 ")
    group = str(chosen.parent.attributes["label"]) if chosen.parent else ""
    assert group.startswith("2019–2021 ")
    assert " · VII " in group
    assert len(page.css("select[name=commitment] option")) > 66


def test_a_link_to_no_commitment_leaves_the_choice_open(signed_in: SignedIn) -> None:
    page = shown(signed_in("lin"), "/en/figures/answer?commitment=celac-china-2019/X.99")
    assert page.css("option[selected]") == []
    assert first(page, "select[name=commitment] option").attributes["value"] in {"", None}


def test_an_empty_answer_is_refused(signed_in: SignedIn) -> None:
    assert signed_in("lin").post("/en/figures/answer/send", {"commitment": NAME}).status_code == 400
