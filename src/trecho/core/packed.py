"""Many short texts in one piece of memory, the way Arrow lays them out, so that columns need no object for each."""

from collections.abc import Iterator
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from trecho.core.noun import require


class Packed:
    """Texts in UTF-8 one behind the other: text n ends before byte `ends[n + 1]`; None where `missing` says so."""

    __slots__ = ("content", "ends", "missing")

    def __init__(self, content: bytes, ends: npt.NDArray[np.int32], missing: npt.NDArray[np.bool_]) -> None:
        require(len(ends) == len(missing) + 1 and ends[-1] == len(content), "texts and their ends do not fit")
        self.content = content
        self.ends = ends
        self.missing = missing

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.missing)

    def __iter__(self) -> Iterator[str | None]:
        """The texts one by one."""
        return (self[at] for at in range(len(self)))

    @overload
    def __getitem__(self, at: int) -> str | None: ...
    @overload
    def __getitem__(self, at: slice) -> list[str | None]: ...
    def __getitem__(self, at: Any) -> Any:
        """A text, or several as a list."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        return None if self.missing[at] else self.content[self.ends[at] : self.ends[at + 1]].decode()
