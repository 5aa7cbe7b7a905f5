"""What the walk through a document makes of its marks: the numbered nodes, each with its place and how it fits."""

from enum import StrEnum

import msgspec

from trecho.core.outlining.marks import Mark


class Fit(StrEnum):
    """How a mark follows the ones before it in its series."""

    NEXT = "next"
    FIRST = "first"
    CONTINUES = "continues"
    LATE = "late"
    SKIP = "skip"
    DOUBLE = "double"
    BACK = "back"
    RESTART = "restart"
    JUMP = "jump"


class Node(msgspec.Struct):
    """A numbered part of the document: `row` is where it begins, `mark` its number, `depth` how deep it hangs.

    `children` are nodes below it; `stop` is the row behind its last one. An unnumbered heading has an empty mark.
    `reached` is the highest place that its series has come to, where two numbers changed places.
    """

    row: int
    mark: Mark
    fit: Fit
    parent: "Node | None" = None
    children: list["Node"] = []
    stop: int = 0
    path: str = ""
    is_area: bool = False
    titled: bool = False
    reached: int = 0

    @property
    def depth(self) -> int:
        """How many nodes hang above it."""
        depth, above = 0, self.parent
        while above is not None:
            depth, above = depth + 1, above.parent
        return depth

    @property
    def value(self) -> int:
        """Its place in its series; 0 where nothing is printed."""
        return self.mark.values[-1] if self.mark.values else 0
