import json

from django.test import RequestFactory
from django.utils.translation import override

from trecho.web.answering import Reply, page
from trecho.web.asking import Asked


@page
def colours(question: Asked, name: str) -> Reply:
    """Two rows."""
    return Reply(
        "missing.html",
        schema="colours",
        value={"name": name},
        words=name,
        rows=lambda: [{"colour": "=red"}, {"colour": question.filter("second")}],
    )


def test_csv_bears_a_mark_of_its_encoding_and_neutral_cells() -> None:
    answer = colours(RequestFactory().get("/en/colours.csv", {"second": "blue"}), form="csv", name="two")
    assert answer.content.decode("utf-8") == "\ufeffcolour\r\n'=red\r\nblue\r\n"
    assert answer.headers["Content-Disposition"] == 'inline; filename="colours.csv"'


def test_json_bears_the_stamp() -> None:
    shape = json.loads(colours(RequestFactory().get("/en/colours.json"), form="json", name="two").content)
    assert shape["trecho"]["schema"] == "colours"
    assert shape["name"] == "two"
    assert shape["rows"][0] == {"colour": "=red"}


def test_a_page_speaks_the_readers_language() -> None:
    with override("fr"):
        body = colours(RequestFactory().get("/fr/colours"), name="deux").content.decode()
    assert '<html lang="fr">' in body
    assert "Rien à cette adresse" in body
