import pytest
from django.test import Client

from tests.web.conftest import Page
from trecho.core.assessment import Flag, Status


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_every_status_flag_and_threshold_is_explained(page: Page, language: str) -> None:
    method = page(f"/{language}/method")
    assert len(method.css("#statuses ~ table")[0].css("tbody tr")) == len(Status)
    assert len(method.css("#flags ~ table")[0].css("tbody tr")) == len(Flag)
    rows = method.css("#parameters ~ .scroll tbody tr")
    assert len(rows) > 40
    assert all(row.css("td")[1].text().strip() for row in rows)


def test_values_are_those_that_the_program_computes_with(reader: Client) -> None:
    shape = reader.get("/en/method.json").json()
    values = {row["parameter"]: row["value"] for row in shape["rows"]}
    assert values["band.substantial"] == 0.5
    assert values["grace.works_months"] == 24
    assert len(shape["hash"]) == 64
