"""What a person repairs of a reading: which item, how, and for which text it holds."""

from enum import StrEnum

from trecho.core.noun import Noun


class Sort(StrEnum):
    """What a repair does to the item at its path."""

    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    RENUMBER = "renumber"


class Repair(Noun, frozen=True, kw_only=True):
    """One repair of the item at `path`; it holds for the text of that hash (SHA-256, hex) and for no other.

    `at` is the character of the reading's text where the next item begins (move, split); `number` the last part of
    the path of the new item (split) or of the item itself (renumber). Merging puts an item behind the one before it.
    """

    sort: Sort
    path: str
    text_sha256: str
    at: int | None = None
    number: str = ""
    made_at: str = ""
