"""Every address of the site, and what stands behind it: for tests that try them all."""

import hashlib
from collections.abc import Mapping

from django.contrib.auth.models import User
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter

from tests.web.desks import PEOPLE
from trecho.core.permissions import Person
from trecho.store.models import ClaimRow, SnapshotRow
from trecho.store.models_people import SubmissionRow, TicketRow, UploadRow

# Pages that show a form and take it at one address.
FORMS = {"sign-in", "sign-in-code", "one-time", "forgotten", "account-sure"}
# Things that there are, for the parts of addresses.
REAL: Mapping[str, str] = {
    "plan": "celac-china-2019",
    "path": "VII.7",
    "activity": "celac-china/D059",
    "member": "JAM",
    "old": "celac-china-2019",
    "new": "celac-china-2022",
    "name": "statuses",
    "subject": "celac-china-2019",
    "commitment": "celac-china-2019/VII.7",
}


def _patterns() -> dict[str, URLPattern]:
    found: dict[str, URLPattern] = {}
    ahead: list[tuple[str, URLPattern | URLResolver]] = [("", one) for one in get_resolver().url_patterns]
    while ahead:
        space, one = ahead.pop()
        if isinstance(one, URLResolver):
            inner = f"{one.namespace}:" if one.namespace else space
            ahead += [(inner, each) for each in one.url_patterns]
        else:
            found[f"{space}{one.name}"] = one
    return found


PATTERNS = _patterns()


def base_of(name: str) -> str:
    """The name that the table knows an address by: its CSV and JSON belong to it, the calls for programs are one."""
    if ":" in name:
        return "api"
    short = name.removesuffix("-csv").removesuffix("-json")
    return short if short in PATTERNS else name


def address_of(name: str, parts: Mapping[str, str]) -> str:
    """The address of that name, its parts filled in (`none` where nothing is named)."""
    wanted = PATTERNS[name].pattern.converters
    filled = {part: 1 if isinstance(sort, IntConverter) else parts.get(part, "none") for part, sort in wanted.items()}
    return reverse(name, kwargs=filled)


def person_called(name: str) -> Person | None:
    """One of the people at desks; None for nobody."""
    if not name:
        return None
    roles, country = PEOPLE[name]
    return Person(name=name, roles=roles, country=country)


def state() -> str:
    """A hash over everything that people can change: claims, snapshots, accounts, roles, links, evidence, uploads."""
    accounts = User.objects.order_by("pk").values_list("username", "password", "email", "is_active", "is_superuser")
    groups = User.groups.through.objects.order_by("pk").values_list("user_id", "group__name")
    rows = (
        ClaimRow.objects.count(),
        SnapshotRow.objects.count(),
        list(accounts),
        list(groups),
        list(TicketRow.objects.order_by("pk").values_list()),
        list(SubmissionRow.objects.order_by("pk").values_list()),
        list(UploadRow.objects.order_by("pk").values_list()),
    )
    return hashlib.sha256(repr(rows).encode()).hexdigest()
