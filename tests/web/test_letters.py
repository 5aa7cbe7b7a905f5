import pytest
from django.core import mail
from pytest_django import Settings

from trecho.web import letters


def test_letters_are_written_in_the_readers_language_with_the_link() -> None:
    letters.invitation("kim@people.example", "kim", "reviewer", "https://trecho.example/en/one-time/x", "en")
    letters.new_password("kim@people.example", "kim", "https://trecho.example/fr/one-time/y", "fr")
    assert [letter.to for letter in mail.outbox] == [["kim@people.example"]] * 2
    assert "https://trecho.example/en/one-time/x" in mail.outbox[0].body
    assert "kim" in mail.outbox[1].body


def test_what_goes_wrong_beside_reaches_the_log_alone(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise OSError("no server")

    letters.beside(fail).join()
    assert "could not be sent" in caplog.text


def test_the_console_reaches_nobody(settings: Settings) -> None:
    assert letters.reach_people()
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert not letters.reach_people()
