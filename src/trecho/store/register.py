"""Opening a register without a web server: a path or an address in, Django ready to read and write."""

import os
from contextlib import suppress
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection, connections

from trecho.core.trouble import Trouble
from trecho.store.address import database_of, shown

SETTINGS = "trecho.web.settings"
DEFAULT_REGISTER = "trecho.db"


def open_register(address: str | None = None, *, create: bool = False) -> str:
    """Makes the register at a path or `postgres://…` address the one that the store works on; gives it as shown to people.

    Without an address: `DATABASE_URL`, else `./trecho.db`. With `create` its tables are made or brought up to date;
    otherwise a register that is not there, or is older than the program, raises Trouble with the remedy.
    """
    where = address or os.environ.get("DATABASE_URL") or DEFAULT_REGISTER
    _configure(where)
    if create:
        _migrate(where)
    else:
        _look(where)
    return shown(where)


def _configure(where: str) -> None:
    database_of(where)  # refuses addresses that are none before Django sees them
    if not settings.configured:
        os.environ["DATABASE_URL"] = where
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
        django.setup()
    if connections.settings["default"]["NAME"] != database_of(where)["NAME"] or "://" in where:
        _turn_to(where)


def _turn_to(where: str) -> None:
    """Points the default connection of a running Django at another register."""
    connections.close_all()
    connections.settings = connections.configure_settings({"default": database_of(where)})
    with suppress(AttributeError):  # no connection was opened in this thread so far
        del connections["default"]


def _migrate(where: str) -> None:
    from django.core.management import call_command

    try:
        _folder_of(where)
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise _unreachable(where, error) from error


def _folder_of(where: str) -> None:
    name = database_of(where)["NAME"]
    if "ENGINE" in database_of(where) and database_of(where)["ENGINE"].endswith("sqlite3"):
        Path(str(name)).absolute().parent.mkdir(parents=True, exist_ok=True)


def _look(where: str) -> None:
    from django.db.migrations.executor import MigrationExecutor

    database = database_of(where)
    if database["ENGINE"].endswith("sqlite3") and not Path(str(database["NAME"])).is_file():
        raise Trouble(shown(where), "there is no register here", "make one with `trecho init`")
    try:
        executor = MigrationExecutor(connection)
        behind = executor.migration_plan([node for node in executor.loader.graph.leaf_nodes() if node[0] == "store"])
    except (DatabaseError, ImproperlyConfigured) as error:
        raise _unreachable(where, error) from error
    if behind:
        raise Trouble(shown(where), "is not (or no longer) a register of this version", "run `trecho init` on it")


def _unreachable(where: str, error: Exception) -> Trouble:
    reason = " ".join(str(error).split())[:200]
    return Trouble(
        shown(where), "cannot be opened as a register (%(reason)s)", "check the path or the address", reason=reason
    )
