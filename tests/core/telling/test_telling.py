"""Whole articles."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.telling.words_in import deed, told
from trecho.core.activity import Activity
from trecho.sources.article import article_of
from trecho.sources.article import told as told_of

ARTICLES = sorted((Path(__file__).parents[2] / "sources" / "articles").glob("*.txt"))
# Every fourth of the older sets, all of the last: the accuracy benchmark tells every article.
SOME = [path for n, path in enumerate(ARTICLES) if path.stem >= "951" or n % 4 == 0]


@cache
def _told(path: Path) -> dict[str, Any]:
    return told_of(path)


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_every_span_is_verbatim(path: Path) -> None:
    body = article_of(path).body
    said = _told(path)
    for activity in said["activities"]:
        assert isinstance(activity, Activity)
        assert all(span in body for span in activity.spans.values())
        assert all(len(span) <= 300 for span in activity.spans.values())
        assert activity.parent in {None, *(other.id for other in said["activities"])}
    assert all(span in body for span in (*said["opinions"], *said["denials"]))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_without_deeds_tells_none(path: Path) -> None:
    gold = json.loads(path.with_name(f"{path.stem}.claims.json").read_text("utf-8"))
    if not gold["activities"]:
        assert _told(path)["activities"] == ()


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("China denied that a loan of 5 million dollars for Guyana has been signed.", "en"),
        ("Pekín desmintió que haya donado 40 ambulancias a Ecuador.", "es"),
        ("A China negou que tenha assinado um empréstimo de US$ 3 bilhões com o Brasil.", "pt"),
        ("La Chine dément avoir livré trente autobus à la Barbade.", "fr"),
        ("中方否认已向古巴提供1亿美元贷款。", "zh"),
        ("“China will hand over a bridge to Guyana in June 2024,” the trader said.", "en"),
    ],
)
def test_no_deed_comes_out_of_a_denial_or_an_opinion(body: str, language: str) -> None:
    assert told(body, language).activities == ()


def test_without_a_known_forum_the_headline_names_the_giver() -> None:
    path = next(path for path in ARTICLES if path.stem == "114_en")
    assert told_of(path)["activities"][0].countries == ("KEN",)


def test_the_place_of_the_clause_is_told() -> None:
    activity = deed("China handed over a clinic to Guyana on Monday.")
    assert activity.source.locator == "chars=6-53"


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.sampled_from(("en", "es", "pt", "fr", "zh")))
def test_any_text_can_be_read(body: str, language: str) -> None:
    assert told(body, language).denials is not None


@pytest.mark.parametrize(
    ("body", "language", "dates"),
    [
        ("China handed over a clinic to Guyana on 3 May 2024. The following day China donated 40 laptops to Jamaica.",
         "en", ["2024-05-03", "2024-05-04"]),
        ("China donó 20 ambulancias a Ecuador el 4 de marzo de 2024. Al día siguiente entregó 40 tractores a Perú.",
         "es", ["2024-03-04", "2024-03-05"]),
    ],
)  # fmt: skip
def test_the_following_day_counts_from_the_day_told_before(body: str, language: str, dates: list[str]) -> None:
    assert [activity.dates["end"] for activity in told(body, language).activities] == dates


def test_what_should_have_been_done_is_no_deed_done() -> None:
    assert told("The port in Jamaica should have been delivered by China in 2022.", "en").activities == ()


def test_a_stop_is_over_once_the_work_has_gone_on() -> None:
    (activity,) = told(
        "中国企业承建的古巴圣港扩建工程已于2024年5月复工。该工程因飓风于2023年9月停工。", "zh"
    ).activities
    assert (activity.status, activity.dates["start"]) == ("under-way", "2024-05")


def test_a_chinese_short_name_means_the_country_that_the_article_names_whole() -> None:
    (activity,) = told("中国向哥斯达黎加提供的3亿美元贷款已于2023年全部支付完毕。其余资金由哥方承担。", "zh").activities
    assert activity.countries == ("CRI",)


@pytest.mark.parametrize("mark", ["I - ", "1. ", "1) ", "- "])
def test_what_is_said_of_a_list_holds_for_each_item_and_for_its_first_sentence(mark: str) -> None:
    rows = ["Acordo de cooperação em pesca entre o Brasil e a China. Não há valores.", "Memorando sobre portos."]
    items = "\n".join(f"{mark.replace('I', numeral)}{row}" for numeral, row in zip(("I", "II"), rows, strict=True))
    found = told(f"Em 3 de maio foram assinados no Brasil os documentos a seguir.\n\n{items}", "pt").activities
    assert [(one.status, one.kind) for one in found] == [("signed", "agreement")] * 2


def _said(language: str) -> list[tuple[str, str]]:
    """Every sentence of predicates.toml in the language with the stage that it tells."""
    rows = tomllib.loads(Path(__file__).with_name("predicates.toml").read_text("utf-8"))[language]
    joint, stop = ("", "。") if language == "zh" else (" ", ".")
    return [
        (stage, f"{rows['subjects'][sort]}{joint}{said}{stop}")
        for stage, sorts in rows.items()
        if stage != "subjects"
        for sort, ways in sorts.items()
        for said in ways
    ]


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_the_ways_of_saying_how_far_a_deed_has_got(language: str) -> None:
    every = _said(language)
    missed = [said for stage, said in every if stage not in {a.status for a in told(said, language).activities}]
    assert len(missed) <= 0.02 * len(every), missed


def test_a_deed_belongs_to_the_one_country_that_its_paragraph_names() -> None:
    body = "Haiti and Port-au-Prince wait for China, said Haiti.\n\nPanama has tasted Chinese money. China handed over an institute in June 2023."
    assert deed(body).countries == ("PAN",)


@pytest.mark.parametrize(
    ("body", "language", "stage"),
    [
        ("Doce jóvenes de Ecuador cursan desde agosto maestrías en China con becas completas de ese país.", "es", "under-way"),
        ("中国企业承建的古巴水泥厂二期工程现已停工，复工时间有待商定。", "zh", "suspended"),
        ("Annoncé en mai à Haïti, le fonds de la Chine vient d’accorder son premier prêt.", "fr", "under-way"),
    ],
)  # fmt: skip
def test_what_goes_on_or_stands_still_outweighs_what_was_said_of_it(body: str, language: str, stage: str) -> None:
    assert [one.status for one in told(body, language).activities] == [stage]
