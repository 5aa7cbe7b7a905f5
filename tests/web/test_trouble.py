from django.test import Client


def test_trouble_is_one_sentence_with_status_400(reader: Client) -> None:
    page = reader.get("/es/plans/celac-china-2019?as_of=nunca")
    assert page.status_code == 400
    assert "as_of=nunca: is no date; write 2026, 2026-05 or 2026-05-13" in page.content.decode()
    shape = reader.get("/es/plans/celac-china-2019.json?as_of=nunca")
    assert shape.status_code == 400
    assert shape.json()["trecho"]["schema"] == "trouble"


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
