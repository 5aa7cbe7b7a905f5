"""A register's address as Django wants it, and as people may see it."""

import pytest

from trecho.core.trouble import Trouble
from trecho.store.address import database_of, shown


def test_a_path_is_an_sqlite_file_that_waits_and_survives() -> None:
    for register in ("/srv/trecho.db", "sqlite:////srv/trecho.db"):
        database = database_of(register)
        assert (database["ENGINE"], database["NAME"]) == ("django.db.backends.sqlite3", "/srv/trecho.db")
        assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
        assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]
        assert "synchronous=FULL" in database["OPTIONS"]["init_command"]
    assert database_of("sqlite://")["NAME"] == ":memory:"


def test_a_postgres_address_keeps_every_part() -> None:
    database = database_of("postgres://ana:p%40ss@db.example:5433/trecho?sslmode=require")
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert [database[part] for part in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "trecho",
        "ana",
        "p@ss",
        "db.example",
        "5433",
    ]
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_other_databases_are_refused_and_passwords_hidden() -> None:
    with pytest.raises(Trouble, match="is no register that Trecho knows"):
        database_of("mysql://a:secret@b/c")
    assert shown("postgres://ana:secret@db.example/trecho") == "postgres://ana:…@db.example/trecho"
    assert shown("/srv/trecho.db") == "/srv/trecho.db"
