from urllib.parse import quote

from django.test import Client

from tests.conftest import MONDAY
from tests.web.conftest import Page, words
from trecho.store import shelf


def test_sources_are_listed_by_how_much_they_say(reader: Client) -> None:
    counts = [row["claims"] for row in reader.get("/en/sources.json").json()["rows"]]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) > 150


def test_a_kind_and_words_narrow_the_list(page: Page, reader: Client) -> None:
    kinds = {row["kind"] for row in reader.get("/en/sources.json?kind=news").json()["rows"]}
    assert kinds <= {"news"}
    assert "americaeconomia" in words(page("/en/sources?words=americaeconomia"))


def test_one_source_shows_all_that_it_says(page: Page, reader: Client) -> None:
    address = "http://www.americaeconomia.com/economia-y-mercados/china-y-celac-refuerzan-cooperacion-para-un-futuro-compartido"
    one = page(f"/en/source?id={quote(address)}")
    assert "17,000" in words(one)
    assert one.css_first(f'a[href="{address}"]') is not None
    assert reader.get(f"/en/source.json?id={quote(address)}").json()["source"]["id"] == address


def test_an_unknown_source_is_missing(reader: Client) -> None:
    assert reader.get("/en/source?id=nothing").status_code == 404


def test_files_of_a_case_are_listed_with_their_hashes(part_register: str) -> None:  # noqa: ARG001  (opens the register)
    shelf.keep_dataset(
        "case/plans.csv", "ab" * 32, recorded_at=MONDAY, facts={"case": "celac-china", "file": "plans.csv"}
    )
    assert "plans.csv" in Client(SERVER_NAME="localhost").get("/en/sources").content.decode()
