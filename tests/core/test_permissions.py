"""The table of permissions: every act once, every role somewhere, persons hold what their roles allow."""

import pytest

from trecho.core.noun import Nonsense
from trecho.core.permissions import PERMISSIONS, Act, Person, Role, act_of, act_shown_by, as_table, roles_for


def test_every_act_stands_once_in_the_table_and_every_page_under_one_act() -> None:
    assert [row.act for row in PERMISSIONS] == list(Act)
    pages = [page for row in PERMISSIONS for page in (*row.shows, *row.pages)]
    assert len(set(pages)) == len(pages)
    assert {role for row in PERMISSIONS for role in row.roles} == set(Role)


def test_persons_may_what_one_of_their_roles_may() -> None:
    reviewer, coordinator = (Person(name="a", roles=(role,)) for role in (Role.REVIEWER, Role.COORDINATOR))
    assert reviewer.may(Act.JUDGE)
    assert not reviewer.may(Act.ADOPT)
    assert coordinator.may(Act.ADOPT)
    anybody = {Act.READ, Act.ENTER, Act.KEEP_SELF}
    assert {act for act in Act if Person(name="reader").may(act)} == anybody
    root = Person(name="root", roles=(Role.ADMINISTRATOR,))
    assert {act for act in Act if root.may(act)} == {*anybody, Act.KEEP_ACCOUNTS, Act.INVITE, Act.AUDIT}


def test_nobody_invites_to_what_they_may_not_hand_on() -> None:
    invites = {
        role: {one for one in Role if Person(name="a", roles=(role,)).may_invite(one)}
        for role in (Role.REVIEWER, Role.COORDINATOR, Role.ADMINISTRATOR)
    }
    assert invites[Role.REVIEWER] == set()
    assert invites[Role.COORDINATOR] == set(Role) - {Role.ADMINISTRATOR}
    assert invites[Role.ADMINISTRATOR] == set(Role)


def test_a_second_factor_is_asked_of_those_who_settle_or_keep_accounts() -> None:
    asked = [
        role for role in Role if role is not Role.FOCAL_POINT and Person(name="a", roles=(role,)).needs_second_factor
    ]
    assert asked == [Role.COORDINATOR, Role.ADMINISTRATOR]


def test_a_focal_point_speaks_for_one_country() -> None:
    assert Person(name="lin", roles=(Role.FOCAL_POINT,), country="JAM").author == "person:lin"
    for roles, country in (((Role.FOCAL_POINT,), None), ((Role.REVIEWER,), "JAM")):
        with pytest.raises(Nonsense, match="one country"):
            Person(name="lin", roles=roles, country=country)


def test_pages_lead_to_their_act() -> None:
    assert act_of("review-judge") is Act.JUDGE
    assert act_of("home") is None
    assert act_shown_by("home") is Act.READ
    assert act_shown_by("review-judge") is Act.JUDGE
    assert act_shown_by("a page that nobody entered") is None
    assert roles_for(Act.SETTLE) == (Role.COORDINATOR,)


def test_the_table_has_a_row_for_each_act() -> None:
    lines = as_table().splitlines()
    assert len(lines) == 2 + len(Act)
    assert "| judge a link | – | – | – | yes | yes | – | `review` | `review-judge` |" in lines
