"""The one base of every value in the core: frozen and compared by content."""

import msgspec

from trecho.core.sentence import Sentence


class Noun(msgspec.Struct, frozen=True):
    """A frozen value that checks itself at birth, in `__post_init__`, and cannot exist when it is nonsense."""


class Nonsense(ValueError):
    """A value that contradicts itself: `what` says which field and why, in English with named places for `values`."""

    def __init__(self, what: str, /, **values: object) -> None:
        self.sentence = what if isinstance(what, Sentence) else Sentence(what, **values)
        super().__init__(self.sentence)


def require(condition: bool, what: str, /, **values: object) -> None:
    """Nothing when `condition` holds; otherwise raises Nonsense with `what`."""
    if not condition:
        raise Nonsense(what, **values)
