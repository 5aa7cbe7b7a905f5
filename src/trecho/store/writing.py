"""One writer at a time: what a transaction read before it wrote is still so when it writes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

LOCK = 0x7472_6563_686F  # "trecho"


@contextmanager
def writing() -> Iterator[None]:
    """A transaction that no other writer overlaps; readers go on. All of it is kept at its end, or nothing."""
    with transaction.atomic():
        if connection.vendor == "postgresql":  # SQLite begins its transactions with the lock (IMMEDIATE)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield
