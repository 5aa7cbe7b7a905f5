"""Many rows into a table at once: an import of a hundred thousand claims makes no hundred thousand model objects."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Model


def insert(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Inserts rows of values in the order of `columns` (names of fields). Call inside a transaction."""
    quoted, fields = connection.ops.quote_name, model._meta  # noqa: SLF001  (Django's documented way to a model's table)
    names = ", ".join(quoted(str(fields.get_field(name).column)) for name in columns)  # type: ignore[union-attr]  # (no relation backwards)
    marks = ", ".join("%s" for _ in columns)
    sql = f"INSERT INTO {quoted(fields.db_table)} ({names}) VALUES ({marks})"  # noqa: S608  (names are the model's own)
    filled = [tuple(_adapted(value) for value in row) for row in rows]
    if filled:
        with connection.cursor() as cursor:
            cursor.executemany(sql, filled)


def _adapted(value: Any) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
