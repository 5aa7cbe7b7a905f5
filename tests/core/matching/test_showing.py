"""Showing: the words that were compared."""

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.link import Link
from trecho.core.matching.linking import links
from trecho.reference.matching_weights import weights


def first(text: str, language: str = "en", **more: object) -> Link:
    return next(iter(links([deed(text, language, **more)], PLAN, weights(), top=1)))


def test_the_words_of_both_sides_stand_beside_a_reason() -> None:
    reasons = {reason.reason: reason for reason in first("A bank finances the northern highway project").reasons}
    assert reasons["sector"].activity_words == "highway"
    assert reasons["sector"].commitment_words == "roads"


def test_across_languages_too() -> None:
    reasons = {reason.reason: reason for reason in first("大使馆向学生颁发20份奖学金", "zh").reasons}
    assert "奖学金" in {reason.activity_words for reason in reasons.values()}


def test_time_shows_month_and_period() -> None:
    reasons = {reason.reason: reason for reason in first("A bank finances a highway project", month="2009-03").reasons}
    assert reasons["time"].activity_words == "2009-03"
    assert reasons["time"].commitment_words == "2019–2021"
    assert reasons["time"].weight < 0
