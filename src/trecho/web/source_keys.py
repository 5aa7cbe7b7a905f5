"""Sources found by their short names."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from django.db import connection

from trecho.core.source import Source, key_of_source
from trecho.store import search


def source_of(key: str, as_of: datetime | None = None) -> Source | None:
    """The source of that short name; None where no claim and no view knows one."""
    identifier = _keys(str(connection.settings_dict["NAME"]), search.revision()).get(key)
    return None if identifier is None else search.source(identifier, as_of)


@lru_cache(maxsize=4)
def _keys(register: str, revision: int) -> Mapping[str, str]:  # noqa: ARG001  (each state of each register has its own)
    return {key_of_source(one.id): one.id for one in search.sources()}
