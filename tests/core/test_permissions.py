"""The table of permissions: every act once, every role somewhere, persons hold what their roles allow."""

import pytest

from trecho.core.noun import Nonsense
from trecho.core.permissions import PERMISSIONS, Act, Person, Role, act_of, as_table, roles_for


def test_every_act_stands_once_in_the_table_and_every_page_under_one_act() -> None:
    assert [row.act for row in PERMISSIONS] == list(Act)
    pages = [page for row in PERMISSIONS for page in row.pages]
    assert len(set(pages)) == len(pages)
    assert {role for row in PERMISSIONS for role in row.roles} == set(Role)


def test_persons_may_what_one_of_their_roles_may() -> None:
    reviewer, coordinator = (Person(name="a", roles=(role,)) for role in (Role.REVIEWER, Role.COORDINATOR))
    assert reviewer.may(Act.JUDGE)
    assert not reviewer.may(Act.ADOPT)
    assert coordinator.may(Act.ADOPT)
    assert not any(Person(name="reader").may(act) for act in Act)
    assert not any(
        Person(name="root", roles=(Role.ADMINISTRATOR,)).may(act) for act in Act if act is not Act.KEEP_ACCOUNTS
    )


def test_a_focal_point_speaks_for_one_country() -> None:
    assert Person(name="lin", roles=(Role.FOCAL_POINT,), country="JAM").author == "person:lin"
    for roles, country in (((Role.FOCAL_POINT,), None), ((Role.REVIEWER,), "JAM")):
        with pytest.raises(Nonsense, match="one country"):
            Person(name="lin", roles=roles, country=country)


def test_pages_lead_to_their_act() -> None:
    assert act_of("review-judge") is Act.JUDGE
    assert act_of("home") is None
    assert roles_for(Act.SETTLE) == (Role.COORDINATOR,)


def test_the_table_has_a_row_for_each_act() -> None:
    lines = as_table().splitlines()
    assert len(lines) == 2 + len(Act)
    assert "| judge a link | – | yes | yes | – | `review-judge` |" in lines
