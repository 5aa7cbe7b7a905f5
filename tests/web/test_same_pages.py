"""SQLite and PostgreSQL give identical pages."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.conftest import turned_to
from tests.web.register import fill

ADDRESSES = (
    "/en/",
    "/es/plans/celac-china-2019",
    "/en/plans/celac-china-2019/VII.7",
    "/zh/activities?country=COL",
    "/fr/activities/celac-china/D009",
    "/en/members.csv",
    "/en/sources?words=xinhua",
    "/pt/mechanisms",
    "/en/contradictions.json",
    "/en/changes?since=2026-03-05",
    "/en/plans/celac-china-2019/VII.7?as_of=2026-03-05",
)


@pytest.mark.postgres
def test_both_databases_give_the_same_bytes(
    new_register: Callable[[str, str], str], django_db_blocker: DjangoDbBlocker
) -> None:
    found: dict[str, list[bytes]] = {}
    for sort in ("sqlite", "postgres"):
        with django_db_blocker.unblock(), turned_to(new_register(sort, "same")):
            fill()
            found[sort] = [Client(SERVER_NAME="localhost").get(address).content for address in ADDRESSES]
    for address, one, other in zip(ADDRESSES, found["sqlite"], found["postgres"], strict=True):
        assert one == other, address
