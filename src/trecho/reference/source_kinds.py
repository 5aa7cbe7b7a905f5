"""The sorts of source by the words that data use for them: kind in the order of TUFF, and side."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from trecho.core.evidence import Side, SourceKind


@cache
def source_kinds() -> Mapping[str, tuple[SourceKind, Side]]:
    """Each word with its kind and side."""
    table = tomllib.loads((files("trecho.reference") / "source_kinds.toml").read_text("utf-8"))
    return {word: (SourceKind(row["kind"]), Side(row["side"])) for row in table.values() for word in row["words"]}
