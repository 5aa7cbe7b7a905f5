import csv
from importlib.resources import files

import pytest

from trecho.core.words import is_chinese
from trecho.reference.aligning import knowledge, weighing

_TABLES = sorted(
    entry.name for entry in (files("trecho.reference") / "concepts").iterdir() if entry.name.endswith(".csv")
)


@pytest.mark.parametrize("table", _TABLES)
def test_every_concept_is_named_in_five_languages(table: str) -> None:
    text = (files("trecho.reference") / "concepts" / table).read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert row["kind"] in {"topic", "act", "frame"}, row["concept"]
        for language in ("en", "es", "pt", "fr", "zh"):
            terms = row[language].split("|")
            assert all(term.strip(" *") for term in terms), (row["concept"], language)
            assert not any("*" in term.rstrip("*").replace("* ", " ") for term in terms), (row["concept"], language)
        assert any(is_chinese(term[0]) for term in row["zh"].split("|")), row["concept"]


def test_concepts_have_names_of_their_own() -> None:
    assert len(set(knowledge().names)) == len(knowledge().names) == len(knowledge().kinds)


def test_both_weighings_know_the_same_reasons_but_for_meaning() -> None:
    assert set(weighing().with_meaning.reasons) - set(weighing().without.reasons) == {"meaning"}
