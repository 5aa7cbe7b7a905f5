import pytest
from django.test import RequestFactory, override_settings

from trecho.web.outside import known_as, site_of


def test_a_site_is_known_as_it_was_asked_or_as_it_is_told() -> None:
    request = RequestFactory().get("/en/", headers={"host": "localhost:8000"})
    assert site_of(request) == "http://localhost:8000"
    with override_settings(SITE_ADDRESS="https://example.org/register"):
        assert site_of(request) == "https://example.org/register"
        with known_as("https://files.example.org/"):
            assert site_of(request) == "https://files.example.org"
        assert site_of(request) == "https://example.org/register"


@pytest.mark.parametrize("address", ["", "/"])
def test_no_address_changes_nothing(address: str) -> None:
    with known_as(address):
        assert site_of(RequestFactory().get("/en/", headers={"host": "localhost"})) == "http://localhost"
