from django.test import Client

from tests.web.conftest import Page, words

HERE = "/en/plans/celac-china-2019/drift"


def test_both_passages_of_a_difference_are_shown_and_restatements_named(page: Page) -> None:
    shown = page(f"{HERE}?one=en&other=es")
    assert "66 commitments read in both languages" in words(shown)
    assert "restated in our own words; not the adopted text" in words(shown)
    assert all(len(row.css(".sides .words")) == 2 for row in shown.css("ol.descents > li"))


def test_a_plan_in_one_language_says_so(page: Page) -> None:
    assert "in one language only" in words(page("/en/plans/celac-china-2022/drift"))


def test_files_hold_the_same_rows(reader: Client) -> None:
    answer = reader.get(f"{HERE}.json?one=en&other=fr").json()
    assert answer["languages"] == ["en", "fr"]
    assert reader.get(f"{HERE}.csv").status_code == 200


def test_unknown_languages_and_plans(reader: Client) -> None:
    assert reader.get(f"{HERE}.json?one=xx&other=zh").json()["languages"] == ["zh", "en"]
    assert reader.get("/en/plans/nowhere/drift").status_code == 404
