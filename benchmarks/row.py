"""One measured figure: what it is, what came out, and what it is held against."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A figure named `room.what`; `least` or `most` is the frozen line, `beside` a peer or floor in the same run."""

    name: str
    value: float
    unit: str = ""
    least: float | None = None
    most: float | None = None
    beside: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figure is on the right side of its frozen line."""
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)


class Absent(Exception):
    """What a row needs is not on this machine: the sentence says what; the row is skipped by name."""
