from django.test import Client

from tests.web.conftest import Page, words
from trecho.core.pledge import PledgeKind, Strength
from trecho.writers.wording_codebook import FIELD


def test_every_field_and_value_is_explained(page: Page) -> None:
    shown = page("/en/codebook")
    for field in FIELD:
        assert shown.css_first(f"section#{field} p") is not None
    assert {one.text() for one in shown.css("#strength tbody code")} == {one.value for one in Strength}
    assert {one.text() for one in shown.css("#kind tbody code")} == {one.value for one in PledgeKind}
    assert "Quality education" in words(shown, "#sdg_goals")


def test_the_same_as_rows_in_the_readers_language(reader: Client) -> None:
    rows = reader.get("/zh/codebook.json").json()["rows"]
    assert {"field": "crs_sectors", "value": "110", "name": "教育", "meaning": ""} in rows
