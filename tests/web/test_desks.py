"""Everybody is led to the desks that the table of permissions opens to them, and to no other."""

import pytest
from django.test import Client

from tests.web.desks import EnteredAs, first, shown
from trecho.core.permissions import Person, Role
from trecho.web.addresses import Addresses
from trecho.web.desks import desks_of


def test_who_has_no_role_has_no_desk() -> None:
    assert desks_of(Person(name="guest"), Addresses("es")) == ()


def test_a_focal_point_finds_its_own_desks_alone() -> None:
    lin = Person(name="lin", roles=(Role.FOCAL_POINT,), country="JAM")
    assert [address for address, _ in desks_of(lin, Addresses("es"))] == ["/es/contribute", "/es/figures/answer"]


@pytest.mark.parametrize("name", ["lin", "ana", "eva", "root"])
def test_every_desk_that_is_named_opens(entered: EnteredAs, name: str) -> None:
    person: Client = entered(name)
    account = shown(person, "/en/account")
    named = [link.attributes["href"] or "" for link in account.css("ul.owndesks a")]
    assert named
    foot = {link.attributes["href"] for link in first(account, "footer nav").css("a")}
    assert {"/en/account", *named} - foot <= {"/en/snapshots"}  # which everybody's foot names
    for address in named:
        assert person.get(address).status_code == 200, address
