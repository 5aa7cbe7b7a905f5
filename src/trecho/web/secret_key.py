"""The key that signs sessions: from the environment, or made once and kept beside the register, readable by its owner alone."""

import os
import secrets
from pathlib import Path


def key_file(register: str) -> Path:
    """Where the key of a register lies: beside an SQLite file, in the working folder for a database server."""
    if "://" in register and not register.startswith("sqlite"):
        return Path("trecho.secret-key")
    path = Path(register.removeprefix("sqlite:///"))
    return path.with_name(path.name + ".secret-key")


def known_key(register: str) -> str:
    """The key for this register; where none was kept, one that lasts as long as the process."""
    kept = key_file(register)
    given = os.environ.get("TRECHO_SECRET_KEY")
    if given:
        return given
    if kept.is_file():
        return kept.read_text("ascii").strip()
    return secrets.token_urlsafe(60)


def keep_key(register: str) -> Path | None:
    """Makes the key file with mode 600 unless it is there or the environment gives the key; comes back with its path."""
    if os.environ.get("TRECHO_SECRET_KEY"):
        return None
    path = key_file(register)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(60))
    return path
