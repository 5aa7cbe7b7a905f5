"""The tables that sums are counted by: an institution's own rates and price levels, and how far the bank's rates reach.

A state that was frozen keeps them, so that its figures can be made again after the institution has changed a table.
"""

import hashlib
import os
from datetime import date
from functools import cache
from pathlib import Path

from trecho.core.noun import Noun
from trecho.core.trouble import Trouble

RATES, LEVELS = "TRECHO_RATES", "TRECHO_DEFLATORS"


class Tables(Noun, frozen=True, kw_only=True):
    """The text of one's own rates and price levels (empty: none), and the last day of the bank's rates (None: all it has)."""

    rates: str = ""
    levels: str = ""
    until: date | None = None

    @property
    def hashes(self) -> dict[str, str]:
        """The hash (SHA-256, hex) of each table there is, by the name that a snapshot seals it under."""
        texts = {"own/rates.csv": self.rates, "own/deflators.csv": self.levels}
        return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items() if text}


def tables_now() -> Tables:
    """The tables in force: files named in `TRECHO_RATES` and `TRECHO_DEFLATORS`, and all rates that the bank has."""
    return Tables(rates=_named_in(RATES), levels=_named_in(LEVELS))


def _named_in(variable: str) -> str:
    named = os.environ.get(variable)
    return _text(Path(named), variable) if named else ""


@cache
def _text(path: Path, variable: str) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Trouble(str(path), "cannot be read", "name a CSV in UTF-8 in %(variable)s", variable=variable) from None
