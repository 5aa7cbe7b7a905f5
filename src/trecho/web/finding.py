"""The index of everything that a reader may look for, made once for each state of the register."""

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from django.db import connection

from trecho.core.activity import Activity
from trecho.core.finding.index import Index, Thing
from trecho.core.plain import value_of
from trecho.store import search
from trecho.writers.wording import LANGUAGES


def index(as_of: datetime | None = None) -> Index:
    """The index of the register as it is, or as it was."""
    return _made(str(connection.settings_dict["NAME"]), search.revision(), as_of)


@lru_cache(maxsize=4)
def _made(register: str, revision: int, as_of: datetime | None) -> Index:  # noqa: ARG001  (each state of each register has its own)
    return Index(_things(as_of))


def _things(as_of: datetime | None) -> Iterator[Thing]:
    for plan in search.plans(as_of):
        yield Thing(id=plan.id, kind="plan", title=plan.title)
        for commitment in search.commitments(plan.id, as_of):
            path = dict.fromkeys(LANGUAGES, commitment.path)
            yield Thing(id=commitment.id, kind="commitment", title=path, texts=(commitment.words,))
    for view in search.views("activity", as_of):
        activity = value_of(Activity, view.plain)
        yield Thing(id=activity.id, kind="activity", title=activity.title, texts=(activity.description,))
    for member in search.members(as_of):
        yield Thing(id=member.id, kind="member", title=member.name)
    for mechanism in search.mechanisms(as_of):
        yield Thing(id=mechanism.id, kind="mechanism", title=mechanism.name, texts=(mechanism.gist,))
