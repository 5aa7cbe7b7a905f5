"""Random people try random things: no leak, no change that the table forbids, no fault of ours.

`TRECHO_TRIES=3000` makes the run long; whatever the number, the same seed gives the same tries.
"""

import os
import random
from collections import Counter

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import NoReverseMatch

from tests.conftest import MONDAY
from tests.web.desks import PASSWORD, PEOPLE, enter_as
from tests.web.doors import PATTERNS, REAL, address_of, base_of, person_called, state
from trecho.core.permissions import Reach, Role, act_of, act_shown_by, row_of
from trecho.store import submissions, tickets
from trecho.store.events import Event, note
from trecho.store.tickets import Sort

TRIES = int(os.environ.get("TRECHO_TRIES", "80"))
METHODS = ("GET", "GET", "GET", "POST", "POST", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
PARTS = (
    "none",
    "..",
    "%2e%2e",
    "0",
    "-1",
    "JAM",
    "HTI",
    "'; DROP TABLE store_claimrow; --",
    "é中文",
    "a" * 300,
    "<script>",
    "{{7*7}}",
)
FIELDS = {
    "name": ("lin", "max", "eva", "root", "new one", "", "a" * 200, "<b>"),
    "role": (*(role.value.replace(" ", "-") for role in Role), "king"),
    "country": ("JAM", "HTI", "XXX", ""),
    "member": ("JAM", "HTI", "CHN", "no"),
    "email": ("a@people.example", "lin@people.example", "no address"),
    "id": ("1", "2", "3", "-1", "0", "99999999999999999999", "x"),
    "act": ("send", "keep", "split", "x"),
    "verdict": ("direct", "contributes", "return", "accept", "x"),
    "reason": ("", "because", "é" * 3000),
    "commitment": ("celac-china-2019/VII.7", "none", ""),
    "activity": ("celac-china/D059", "none"),
    "title": ("a title", "=1+1"),
    "url": ("https://example.org/", "javascript:alert(1)"),
    "date": ("2021", "not a date", "2021-13-40"),
    "stage": ("completed", "x"),
    "amount": ("12", "NaN", "1e999999"),
    "passage": ("said so",),
    "password": (PASSWORD, "wrong"),
    "present": (PASSWORD, "wrong"),
    "again": (PASSWORD, "x"),
    "username": ("lin", "root", "nobody"),
    "code": ("123456", "abcd-efgh-jkmn", "x"),
    "next": ("/en/people", "//evil.example", "https://evil.example", "/\\evil.example"),
    "invitation": ("0" * 16, "x"),
    "session": ("0" * 16,),
    "file": ("0" * 64, "x"),
    "change": ("x",),
    "plan": ("celac-china-2019", "none"),
    "page": ("2", "-1", "x", "9" * 30),
    "as_of": ("2026-03-01", "x"),
    "kind": ("claim filed", "signed in", "x"),
    "since": ("2026", "x"),
    "by": ("lin", "' OR 1=1 --"),
}
# What only some may read: the mark, and who.
SECRETS = {
    "a draft of Jamaica": ("DRAFT-OF-JAMAICA", {"lin"}),
    "what Jamaica sent": ("SENT-BY-JAMAICA", {"lin", "ana", "rui", "eva"}),
    "an address of an account": ("max@people.example", {"max", "root"}),
    "an address of somebody invited": ("invited@people.example", {"eva", "root"}),
    "a network address": ("203.0.113.77", {"eva", "root"}),
}


@pytest.fixture
def furnished(peopled: str) -> None:  # noqa: ARG001  (opens the register)
    """Drafts, sent evidence, an invitation and events that not everybody may see."""
    fields = {
        "commitment": "celac-china-2019/VII.7",
        "url": "https://example.org/",
        "date": "2021",
        "stage": "completed",
        "passage": "x",
    }
    submissions.keep_draft("JAM", "lin", {**fields, "title": "DRAFT-OF-JAMAICA"}, MONDAY)
    sent = submissions.keep_draft("JAM", "lin", {**fields, "title": "SENT-BY-JAMAICA"}, MONDAY)
    submissions.send("JAM", "lin", sent.id, MONDAY)
    tickets.issue(Sort.INVITATION, "kim", by="eva", email="invited@people.example", role=Role.REVIEWER)
    note(Event.SIGN_IN_FAILED, about="max", address="203.0.113.77")


@pytest.mark.usefixtures("furnished")
def test_whoever_tries_whatever() -> None:
    chance = random.Random(20260302)
    cookies = {name: cookie_of(name) for name in PEOPLE}
    before, seen = state(), Counter[int]()
    names = sorted(PATTERNS)
    for number in range(TRIES):
        who, page, method = chance.choice(("", *PEOPLE)), chance.choice(names), chance.choice(METHODS)
        with transaction.atomic():
            told = one_try(chance, cookies.get(who, ""), page, method)
            status, body, tried = told
            seen[status] += 1
            where = f"try {number}: {who or 'nobody'} {tried} → {status}"
            assert status < 500, where
            let_in, may_change = allowed(who, page, method)
            if not let_in:
                assert status in {302, 400, 403, 404, 405}, where
            if not may_change:
                assert state() == before, where
            for what, (mark, whose) in SECRETS.items():
                assert who in whose or mark not in body, f"{where}: {what}"
            transaction.set_rollback(True)
    assert state() == before
    assert {200, 302, 403, 405} <= set(seen)


def one_try(chance: random.Random, cookie: str, page: str, method: str) -> tuple[int, str, str]:
    """Somebody asks for something with something: the status, the body, and what was asked."""
    client = Client(SERVER_NAME="localhost", raise_request_exception=False)
    if cookie:
        client.cookies[settings.SESSION_COOKIE_NAME] = cookie
    parts = (
        REAL
        if chance.random() < 0.4
        else {part: chance.choice(PARTS) for part in REAL} | {"words": chance.choice(PARTS), "claim": "0" * 64}
    )
    try:
        address = address_of(page, parts)
    except NoReverseMatch:  # no address of that name takes such a part
        address = address_of(page, {})
    fields: dict[str, object] = {
        name: chance.choice(FIELDS[name]) for name in chance.sample(sorted(FIELDS), chance.randint(0, 14))
    }
    if method == "POST" and chance.random() < 0.1:
        fields["workbook"] = SimpleUploadedFile("m.xlsx", chance.randbytes(200))
    if method in {"GET", "HEAD"}:
        answer = client.generic(
            method,
            address,
            QUERY_STRING="&".join(f"{name}={value}" for name, value in fields.items() if str(value).isalnum()),
        )
    elif method == "POST":
        answer = client.post(address, fields)
    else:
        answer = client.generic(method, address)
    body = answer.getvalue()
    return answer.status_code, body.decode(errors="replace"), f"{method} {address} {fields}"


def allowed(who: str, page: str, method: str) -> tuple[bool, bool]:
    """Whether the table lets this person see the page, and whether it lets them change something by this."""
    act, person = act_shown_by(base_of(page)), person_called(who)
    assert act is not None
    let_in = row_of(act).reach is Reach.PUBLIC or (person is not None and person.may(act))
    return let_in, let_in and method == "POST" and act_of(base_of(page)) is not None


def cookie_of(name: str) -> str:
    """The cookie of a session in which somebody has just signed in."""
    client = Client(SERVER_NAME="localhost")
    enter_as(client, name)
    assert User.objects.get(username=name).is_active
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)
