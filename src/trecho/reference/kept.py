"""What the patterns of a language found in texts, kept so that long patterns cost nothing when they are looked up."""

import re
from typing import Any

Read = tuple[list[int], list[re.Match[str]]]


class Kept(dict[tuple[Any, str], Read]):
    """What each pattern found in a text; a pattern is known by being the same object, for to hash a long one takes long.

    The words of a language hold their patterns as long as they hold this.
    """

    def __contains__(self, key: object) -> bool:
        """Whether the text was gone through for the pattern."""
        return isinstance(key, tuple) and super().__contains__((id(key[0]), key[1]))

    def __getitem__(self, key: tuple[re.Pattern[str], str]) -> Read:
        """The places where the pattern's matches begin in the text, and the matches; raises KeyError where not kept."""
        return super().__getitem__((id(key[0]), key[1]))

    def __setitem__(self, key: tuple[re.Pattern[str], str], value: Read) -> None:
        """Keep what the pattern found."""
        super().__setitem__((id(key[0]), key[1]), value)
