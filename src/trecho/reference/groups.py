"""Country groups with dated membership: SIDS, LDC, LLDC, income classes, and groups that plans name."""

import csv
from functools import cache
from importlib.resources import files

from trecho.core.assessing.groups import Membership
from trecho.core.dates import PartialDate

# Middle income is the two classes in the middle.
_MIDDLE = frozenset({"LMIC", "UMIC"})


@cache
def memberships() -> tuple[Membership, ...]:
    """Every membership of the table; a country of a middle income class belongs to MIC as well."""
    text = (files("trecho.reference") / "groups.csv").read_text("utf-8")
    listed = [_membership(row["group"], row) for row in csv.DictReader(text.splitlines())]
    middle = [
        Membership(group="MIC", country=one.country, start=one.start, end=one.end)
        for one in listed
        if one.group in _MIDDLE
    ]
    return (*listed, *middle)


def _membership(group: str, row: dict[str, str]) -> Membership:
    return Membership(
        group=group,
        country=row["country"],
        start=PartialDate(row["start"]) if row["start"] else None,
        end=PartialDate(row["end"]) if row["end"] else None,
    )
