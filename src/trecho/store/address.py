"""Where a register lies, as Django wants to be told: an SQLite file by default, PostgreSQL by address."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from trecho.core.trouble import Trouble

# Readers never wait for a writer, a writer waits for another, and what was acknowledged survives a power cut.
_SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;"
)


def database_of(register: str) -> dict[str, Any]:
    """The DATABASES entry for a path, `sqlite:///PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME?sslmode=…`."""
    if "://" not in register:
        return _sqlite(register)
    parts = urlsplit(register)
    if parts.scheme == "sqlite":
        return _sqlite(register.removeprefix("sqlite://").removeprefix("/") or ":memory:")
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise Trouble(
        f"{parts.scheme}://…", "is no register that Trecho knows", "give a path, sqlite:///PATH or postgres://…"
    )


def shown(register: str) -> str:
    """The register's address without its password."""
    parts = urlsplit(register)
    return register.replace(f":{parts.password}@", ":…@") if "://" in register and parts.password else register


def _sqlite(path: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 30, "init_command": _SQLITE_START},
    }
