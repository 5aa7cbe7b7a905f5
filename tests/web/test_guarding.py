"""Every role on every page that changes something: what the table allows, and nothing else."""

import pytest
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from tests.web.desks import PEOPLE, SignedIn
from trecho.core.permissions import PERMISSIONS, Act, Person, act_of
from trecho.store import search

OPEN_TO_ALL = {"sign-in", "sign-out"}  # they change who is signed in, nothing of the register
EVERY = [page for row in PERMISSIONS for page in row.pages]


def patterns() -> dict[str, URLPattern]:
    """Every address of the site by its name."""
    found: dict[str, URLPattern] = {}
    ahead: list[URLPattern | URLResolver] = list(get_resolver().url_patterns)
    while ahead:
        one = ahead.pop()
        if isinstance(one, URLResolver):
            ahead += one.url_patterns
        else:
            found[f"{one.name}"] = one
    return found


def address_of(page: str) -> str:
    """The address of a page, about something that is not there."""
    return reverse(page, kwargs=dict.fromkeys(patterns()[page].pattern.converters, "none"))


def test_every_page_that_changes_something_stands_in_the_table() -> None:
    guarded: dict[str, Act] = {
        name: one.callback.act for name, one in patterns().items() if hasattr(one.callback, "act")
    }
    assert guarded == {page: act_of(page) for page in EVERY}


@pytest.mark.parametrize("name", ["", *PEOPLE])
def test_a_role_may_post_exactly_where_the_table_says(signed_in: SignedIn, name: str) -> None:
    client = signed_in(name)
    roles, country = PEOPLE.get(name, ((), None))
    person = Person(name=name or "nobody", roles=roles, country=country)
    before = search.revision()
    for row in PERMISSIONS:
        for page in row.pages:
            answer = client.post(address_of(page), {"activity": "none", "commitment": "none/none"})
            if person.may(row.act):
                # Let in: the empty form is answered with a sentence, or leads on with nothing done.
                assert answer.status_code in {400, 404} or "sign-in" not in answer.headers["Location"], (name, page)
            elif name:
                assert answer.status_code == 403, (name, page)
            else:
                assert answer.status_code == 302, page
                assert answer.headers["Location"].endswith("/sign-in"), page
    assert search.revision() == before


def test_pages_that_only_show_change_nothing_by_post(signed_in: SignedIn) -> None:
    client = signed_in("eva")
    before = search.revision()
    for name, one in patterns().items():
        if name in OPEN_TO_ALL or name in EVERY or one.pattern.converters or name.endswith(("-csv", "-json")):
            continue
        try:
            address = reverse(name)
        except (
            NoReverseMatch
        ):  # the front door and the interface for programs, which has no address that changes anything
            continue
        client.post(address)
    assert search.revision() == before


@pytest.mark.parametrize("name", ["lin", "root", "guest", ""])
@pytest.mark.parametrize("address", ["/en/review", "/en/review.json", "/en/coding/celac-china-2019"])
def test_desks_are_shown_only_to_those_who_may_work_there(signed_in: SignedIn, name: str, address: str) -> None:
    answer = signed_in(name).get(address)
    if name:
        assert answer.status_code == 403
    else:
        assert answer.headers["Location"].startswith("/en/sign-in?next=%2Fen%2F")


def test_desks_are_never_kept_by_a_browser_nor_changed_by_get(signed_in: SignedIn) -> None:
    client = signed_in("ana")
    assert client.get("/en/review").headers["Cache-Control"] == "private, no-store"
    assert client.get("/en/review/judge").status_code == 405


def test_a_desk_refuses_forms_from_elsewhere(signed_in: SignedIn) -> None:
    client = signed_in("ana")
    client.handler.enforce_csrf_checks = True
    assert client.post("/en/review/undo").status_code == 403
