"""Language versions of one plan: each commitment against itself."""

from datetime import timedelta

import pytest

from tests.conftest import MONDAY
from trecho.core.aligning.drift import Difference
from trecho.core.claim import Author, Claim, Code, Text, Value
from trecho.core.passage import Passage
from trecho.register.drifting import drift_between, languages_of, tongues_of
from trecho.store import search, shelf

PLAN = "celac-china-2019"


def _says(path: str, attribute: str, value: Value) -> Claim:
    return Claim(
        subject=f"commitment:{PLAN}/{path}",
        attribute=attribute,
        value=value,
        passage=Passage(source="person:ana"),
        recorded_at=MONDAY + timedelta(days=1),
        author=Author("person:ana"),
    )


@pytest.mark.usefixtures("case_register")
def test_a_restatement_is_no_adopted_text() -> None:
    commitments = search.commitments(PLAN)
    assert tongues_of(commitments) == ()
    assert languages_of(commitments) == ("en", "es", "fr", "pt", "zh")


@pytest.mark.usefixtures("case_register")
def test_adopted_versions_come_first() -> None:
    shelf.keep([_says("I.1", "official", Code("language", "zh")), _says("I.1", "official", Code("language", "es"))])
    commitments = search.commitments(PLAN)
    assert tongues_of(commitments) == ("es", "zh")
    assert languages_of(commitments)[:2] == ("es", "zh")


@pytest.mark.usefixtures("case_register")
def test_another_figure_in_one_version_is_found_with_both_passages() -> None:
    plan = search.plan(PLAN)
    assert plan is not None
    before = {one.path for one in drift_between(plan, "en", "es") if one.difference is Difference.FIGURE}
    assert f"{PLAN}/VII.7" not in before
    shelf.keep([_says("VII.7", "words", Text("es", "China otorgará 5.000 becas gubernamentales entre 2019 y 2021."))])
    found = [
        one for one in drift_between(plan, "en", "es") if one.difference is Difference.FIGURE and one.path not in before
    ]
    assert [(one.path, "6,000" in one.words, "5.000" in one.other_words) for one in found] == [
        (f"{PLAN}/VII.7", True, True)
    ]
    assert "5.000 becas" in found[0].other_passage
