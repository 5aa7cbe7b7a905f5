import pytest
from django.urls import resolve
from django.utils.translation import override

from trecho.web.addresses import Addresses

AT = Addresses("es", "2026-01-01")
EVERYWHERE = [
    AT.home(),
    AT.home("csv"),
    AT.plan("celac-china-2019", "json", area="VII"),
    AT.commitment("celac-china-2019/VII.7"),
    AT.activities("csv", country="COL"),
    AT.activity("celac-china/D059", "json"),
    AT.members(),
    AT.member("COL", "csv"),
    AT.sources(),
    AT.source("https://a.example/?q=á b"),
    AT.mechanisms(),
    AT.contradictions("json"),
    AT.claim("0" * 64),
    AT.changes("csv", since="2026-01-01"),
    AT.method(),
    AT.chart("ladder", "all", "vl.json"),
    AT.sign_in(),
]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_address_stands(address: str) -> None:
    path, _, query = address.partition("?")
    with override("es"):
        assert resolve(path)
    assert "as_of=2026-01-01" in query


def test_subjects_lead_to_their_pages() -> None:
    plain = Addresses("en")
    assert plain.subject("activity:celac-china/D059") == "/en/activities/celac-china/D059"
    assert plain.subject("rule-card:x/1") is None
    assert plain.subject("commitment:celac-china-2019/I.2#2") == "/en/plans/celac-china-2019/I.2"


def test_empty_filters_leave_no_trace() -> None:
    assert Addresses("en").activities(country="", kind="loan") == "/en/activities?kind=loan"


def test_a_tie_leads_to_its_row_in_the_comparison() -> None:
    at = Addresses("es")
    assert at.subject("descent:a-1/I.2=>b-2/III.4") == "/es/compare/a-1/b-2#row-I.2"
    assert at.subject("descent:a-1=>b-2/III.4") == "/es/compare/a-1/b-2#row-III.4"
