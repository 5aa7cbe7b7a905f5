"""The one base of every value in the core: frozen and compared by content."""

import msgspec


class Noun(msgspec.Struct, frozen=True):
    """A frozen value that checks itself at birth, in `__post_init__`, and cannot exist when it is nonsense."""


class Nonsense(ValueError):
    """A value that contradicts itself: the message says which field and why."""


def require(condition: bool, sentence: str) -> None:
    """Nothing when `condition` holds; otherwise raises Nonsense with `sentence`."""
    if not condition:
        raise Nonsense(sentence)
