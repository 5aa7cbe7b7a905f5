"""Every role on every page and call: what the table allows, and nothing else; public pages as every role, and all files, with TRECHO_TRIES."""

import os

import pytest
from django.test import Client

from tests.web.desks import PEOPLE, EnteredAs, enter_as
from tests.web.doors import FORMS, PATTERNS, REAL, address_of, base_of, person_called, state
from trecho.core.permissions import PERMISSIONS, Act, Reach, Role, act_of, act_shown_by, row_of
from trecho.store import search

EVERYBODY = ("", *PEOPLE)
GUARDED = sorted(name for name in PATTERNS if row_of(act_shown_by(base_of(name)) or Act.READ).reach is not Reach.PUBLIC)
PUBLIC = sorted(set(PATTERNS) - set(GUARDED))
LONG = bool(os.environ.get("TRECHO_TRIES"))


def looked_at(names: list[str]) -> list[str]:
    """The addresses to read: all of them in the long run, else without the CSV and JSON that the same views give."""
    return [name for name in names if LONG or ":" in name or name == base_of(name)]


def test_every_address_stands_in_the_table() -> None:
    assert {base_of(name) for name in PATTERNS if act_shown_by(base_of(name)) is None} == set()
    named = {page for row in PERMISSIONS for page in (*row.shows, *row.pages)}
    assert named - {base_of(name) for name in PATTERNS} == set()


def test_every_page_that_is_not_public_is_guarded_for_the_act_of_its_row() -> None:
    for name in GUARDED:
        view = PATTERNS[name].callback
        marked = getattr(view, "act", None) or getattr(view, "shows", None)
        assert marked is act_shown_by(base_of(name)), name
        assert hasattr(view, "act") == (act_of(base_of(name)) is not None), name


@pytest.mark.parametrize("name", EVERYBODY)
def test_guarded_pages_are_shown_exactly_where_the_table_says(entered: EnteredAs, name: str) -> None:
    client, person = entered(name), person_called(name)
    before = state()
    for page in looked_at(GUARDED):
        act = act_shown_by(base_of(page))
        assert act is not None
        answer = client.get(address_of(page, REAL))
        if base_of(page) in FORMS or act_of(base_of(page)) is None:
            if person is None:
                assert "/sign-in" in answer.headers["Location"], page
            elif person.may(act):
                assert answer.status_code in {200, 302, 404}, (name, page, answer.status_code)
            else:
                assert answer.status_code == 403, (name, page)
        else:
            assert answer.status_code == 405, (name, page)
    assert state() == before


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_role_may_post_exactly_where_the_table_says(entered: EnteredAs, name: str) -> None:
    person, client, before = person_called(name), entered(name), state()
    for page in GUARDED:
        act = act_shown_by(base_of(page))
        assert act is not None
        answer = client.post(address_of(page, REAL), {"activity": "none", "commitment": "none/none", "name": "none"})
        if act_of(base_of(page)) is None:
            assert answer.status_code == 405, page
        elif person is None:
            assert "/sign-in" in answer.headers["Location"], page
        elif person.may(act):
            # Let in: the empty form is answered with a sentence, or leads on with nothing done.
            assert answer.status_code in {200, 400, 404} or "sign-in" not in answer.headers["Location"], (name, page)
        else:
            assert answer.status_code == 403, (name, page)
        if person is not None and person.may(act):
            client, before = entered(name), state()  # what they may do may have changed something, their session too
    assert state() == before


@pytest.mark.parametrize("name", EVERYBODY if LONG else [""])
def test_public_pages_are_everybodys_and_change_nothing(entered: EnteredAs, name: str) -> None:
    before = state()
    for page in looked_at(PUBLIC):
        answer = entered(name).get(address_of(page, REAL))
        assert answer.status_code in {200, 302, 400, 401, 404, 405}, (page, answer.status_code)
        assert not answer.headers.get("Location", "").endswith("/sign-in") or base_of(page) == "sign-in-code", page
    assert state() == before


@pytest.mark.parametrize("name", ["eva", "root"])
def test_without_a_second_factor_the_desks_of_coordinators_and_administrators_stay_closed(
    entered: EnteredAs, name: str
) -> None:
    person = person_called(name)
    assert person is not None
    client = Client(SERVER_NAME="localhost")
    for page in GUARDED:
        act = act_shown_by(base_of(page))
        if act is None or act is Act.KEEP_SELF or not person.may(act):
            continue
        enter_as(client, name, factor=False)
        send = client.post if act_of(base_of(page)) else client.get
        answer = send(address_of(page, REAL))
        assert answer.headers.get("Location") == "/en/account/second-factor", (page, answer.status_code)
    assert entered(name).get("/en/audit").status_code == 200


def test_what_is_grave_asks_for_the_password_again(entered: EnteredAs) -> None:
    entered("root")
    client = Client(SERVER_NAME="localhost")
    enter_as(client, "root", sure=False)
    for address in ("/en/people", "/en/invitations", "/en/account/second-factor"):
        assert client.get(address).headers["Location"].startswith("/en/account/sure?next=%2Fen%2F"), address
    before = state()
    for page in ("people-close", "people-roles", "people-link", "invitations-make", "account-email"):
        answer = client.post(address_of(page, REAL), {"name": "lin", "role": "administrator"})
        assert "/en/account/sure" in answer.headers["Location"], page
    assert state() == before


def test_desks_are_never_kept_by_a_browser(entered: EnteredAs) -> None:
    for address in ("/en/review", "/en/account", "/en/contributions"):
        assert entered("ana").get(address).headers["Cache-Control"] == "private, no-store"
    assert entered("lin").get("/en/contribute/matrix.xlsx").headers["Cache-Control"] == "private, no-store"


def test_a_desk_refuses_forms_from_elsewhere(entered: EnteredAs) -> None:
    client = entered("ana")
    client.handler.enforce_csrf_checks = True
    for address in ("review/undo", "account/password", "contributions/decide", "sign-in", "sign-out"):
        assert client.post(f"/en/{address}").status_code == 403, address
    assert search.revision()


def test_nobody_invites_above_their_own_role() -> None:
    for name, allowed in (("lin", set()), ("ana", set()), ("guest", set()), ("root", set(Role))):
        person = person_called(name)
        assert person is not None
        assert {role for role in Role if person.may_invite(role)} == allowed
    eva = person_called("eva")
    assert eva is not None
    assert {role for role in Role if eva.may_invite(role)} == set(Role) - {Role.ADMINISTRATOR}
