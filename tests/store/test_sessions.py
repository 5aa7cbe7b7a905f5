"""Sessions: listed by device, ended one by one or all but this one, swept away when they have run out."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User

from trecho.store.models_people import VisitRow
from trecho.store.sessions import SessionStore, end_visits, sweep, visits_of


@pytest.fixture
def lin(part_register: str) -> User:  # noqa: ARG001  (opens the register)
    return User.objects.create(username="lin")


def visit(account: User, device: str, minute: int) -> str:
    session = SessionStore()
    moment = datetime(2026, 3, 2, 12, minute, tzinfo=UTC).isoformat()
    session.update({"_auth_user_id": str(account.pk), "device": device, "began": moment, "seen": moment})
    session.create()
    return str(session.session_key)


def test_sessions_are_listed_with_this_one_in_front_and_without_their_keys(lin: User) -> None:
    here, there = visit(lin, "Firefox, Linux", 1), visit(lin, "Safari, iPhone", 2)
    shown = visits_of(lin.pk, here)
    assert [(one.device, one.is_this) for one in shown] == [("Firefox, Linux", True), ("Safari, iPhone", False)]
    assert not {one.id for one in shown} & {here, there}


def test_one_or_all_others_are_ended(lin: User) -> None:
    here = visit(lin, "a", 1)
    for number in range(3):
        visit(lin, f"b{number}", 2)
    visit(User.objects.create(username="ana"), "c", 3)
    first = next(one for one in visits_of(lin.pk, here) if one.device == "b0")
    assert end_visits(lin.pk, but=here, only=first.id) == 1
    assert end_visits(lin.pk, but=here, only=next(one.id for one in visits_of(lin.pk, here) if one.is_this)) == 0
    assert end_visits(lin.pk, but=here) == 2
    assert VisitRow.objects.count() == 2


def test_what_has_run_out_is_not_shown_and_swept_away(lin: User) -> None:
    visit(lin, "a", 1)
    VisitRow.objects.update(expire_date=datetime.now(UTC) - timedelta(hours=1))
    assert visits_of(lin.pk, None) == ()
    sweep()
    assert not VisitRow.objects.exists()
