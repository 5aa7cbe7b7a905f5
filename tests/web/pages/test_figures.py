import pytest
from django.test import Client

from tests.web.conftest import Page, words

PAGES = ("money", "groups", "alarms", "coverage", "scores", "corrections")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_figures_is_found_from_the_first(page: Page, name: str) -> None:
    doors = page("/en/figures").css("ul.doors a")
    assert f"/en/figures/{name}" in {str(door.attributes["href"]) for door in doors}


@pytest.mark.parametrize("name", PAGES)
def test_each_has_its_rows_as_files_and_looks_back(reader: Client, name: str) -> None:
    shape = reader.get(f"/zh/figures/{name}.json").json()
    assert shape["trecho"]["schema"] == name
    assert reader.get(f"/fr/figures/{name}.csv").status_code == 200
    assert reader.get(f"/pt/figures/{name}?as_of=2020").status_code == 200


def test_the_masthead_leads_there_and_marks_where_one_is(page: Page) -> None:
    for address in ("/en/figures/money", "/en/mechanisms", "/en/contradictions"):
        assert words(page(address), ".pages a[aria-current]") == "Figures"
