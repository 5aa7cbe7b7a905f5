"""A token says for whom a program asks; without one everything stays readable, with a false one nothing is."""

import pytest
from django.core.cache import cache
from django.test import Client

from tests.web.desks import SignedIn
from trecho.core.permissions import Person, Role
from trecho.store import tokens
from trecho.web.api import callers

ANA = Person(name="ana", roles=(Role.REVIEWER,))


@pytest.fixture
def words(signed_in: SignedIn) -> str:  # noqa: ARG001  (opens the register)
    cache.clear()
    return tokens.issue(ANA, "monthly table")


def asked(address: str, token: str = "", sort: str = "Bearer") -> tuple[int, dict[str, str], bytes]:
    headers = {"authorization": f"{sort} {token}"} if token else {}
    answer = Client(SERVER_NAME="localhost").get(address, headers=headers)
    return answer.status_code, dict(answer.headers), answer.content


def test_a_token_tells_whose_it_is_and_no_cache_keeps_it(words: str) -> None:
    status, headers, body = asked("/api/me", words)
    assert status == 200
    assert b'"name":"ana"' in body
    assert headers["Cache-Control"] == "private, no-store"
    assert "Access-Control-Allow-Origin" not in headers
    assert asked("/api/plans", words)[0] == 200


@pytest.mark.parametrize(("token", "sort"), [("trecho_false", "Bearer"), ("x", "Basic"), ("", "")])
def test_without_an_open_token_there_is_no_me(words: str, token: str, sort: str) -> None:  # noqa: ARG001  (opens the register)
    status, headers, body = asked("/api/me", token, sort)
    assert status == 401
    assert headers["WWW-Authenticate"].startswith("Bearer")
    assert b"account" in body
    assert asked("/api/plans", token, sort)[0] == (401 if token else 200)


def test_a_known_caller_may_ask_more_than_a_passer_by(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for brake, most in zip(callers.BRAKES, (2, 4), strict=True):
        monkeypatch.setattr(brake, "num_requests", most)
    assert [asked("/api/plans")[0] for _ in range(3)] == [200, 200, 429]
    assert [asked("/api/plans", words)[0] for _ in range(5)] == [200, 200, 200, 200, 429]
    cache.clear()
