"""A part of a long list, and how long the whole is."""

from typing import Generic, TypeVar

import msgspec

Thing = TypeVar("Thing")


class Page(msgspec.Struct, Generic[Thing], frozen=True, kw_only=True):
    """Things `first` to `last` (counted from 1) of `total`, on page `number` of `pages`."""

    things: tuple[Thing, ...]
    total: int
    number: int
    size: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """Position of the first thing of this page in the whole list; 0 where the list is empty."""
        return min(self.total, (self.number - 1) * self.size + 1)

    @property
    def last(self) -> int:
        """Position of the last thing of this page in the whole list."""
        return min(self.total, self.number * self.size)
