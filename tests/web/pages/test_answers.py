from tests.web.desks import SignedIn
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


def test_an_empty_answer_is_refused(signed_in: SignedIn) -> None:
    assert signed_in("lin").post("/en/figures/answer/send", {"commitment": NAME}).status_code == 400
