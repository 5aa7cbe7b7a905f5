"""A minister's two pages: never more, in any language, for plans and members."""

import pytest
from django.test import Client

from tests.web.conftest import Page
from trecho.writers.brief import pages_of

LANGUAGES = ("en", "es", "pt", "fr", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_has_two_pages_at_most(reader: Client, language: str) -> None:
    answer = reader.get(f"/{language}/briefs/plans/celac-china-2019.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert pages_of(answer.content) <= 2


@pytest.mark.parametrize(("language", "member"), [("zh", "ECU"), ("fr", "JAM"), ("es", "BRA")])
def test_a_member_has_two_pages_at_most(reader: Client, language: str, member: str) -> None:
    assert pages_of(reader.get(f"/{language}/briefs/members/{member}.pdf").content) <= 2


def test_pages_lead_to_their_briefs(page: Page, reader: Client) -> None:
    assert page("/es/members/ECU").css_first('a[href="/es/briefs/members/ECU.pdf"]') is not None
    assert page("/es/plans/celac-china-2019").css_first('a[href="/es/briefs/plans/celac-china-2019.pdf"]') is not None
    assert reader.get("/es/briefs/members/XXX.pdf").status_code == 404
    assert reader.get("/es/briefs/sources/a.pdf").status_code == 404
