"""Is a snapshot a draft or a final text? Its label says so, in any of our languages."""

import tomllib
from functools import cache
from importlib.resources import files

from trecho.core.words import folded


def sort_of_label(label: str) -> str:
    """`draft`, `final`, or nothing where the label begins with neither word."""
    text = folded(label).strip()
    return next((sort for sort, words in _words().items() if any(text.startswith(word) for word in words)), "")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    written = tomllib.loads((files("trecho.reference") / "snapshot_words.toml").read_text("utf-8"))
    return {sort: tuple(folded(word) for word in words) for sort, words in written.items()}
