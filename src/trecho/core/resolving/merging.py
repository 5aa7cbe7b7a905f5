"""Families out of accepted pairs: any acceptance can be taken back, and a family that holds a rejected pair is a clash."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from trecho.core.noun import Noun, require


class Verdict(StrEnum):
    """What a person says of a pair; the last word counts, and `open` takes a verdict back."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    OPEN = "open"


class Ruling(Noun, frozen=True):
    """A verdict on a pair of activities, by id."""

    left: str
    right: str
    verdict: Verdict

    def __post_init__(self) -> None:
        """Refuses a ruling on an activity and itself."""
        require(self.left != self.right, f"{self.left} cannot be paired with itself")

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids in order."""
        return (self.left, self.right) if self.left < self.right else (self.right, self.left)


class Clash(Noun, frozen=True):
    """A pair that was rejected, and the accepted pairs that join the two all the same."""

    left: str
    right: str
    through: tuple[tuple[str, str], ...]


class Families(Noun, frozen=True):
    """Activities that belong together, each family sorted by id, and the clashes that a person must settle."""

    families: tuple[tuple[str, ...], ...]
    clashes: tuple[Clash, ...]


def families(rulings: Iterable[Ruling]) -> Families:
    """What the rulings amount to, the last on each pair counting; clashes are reported, never settled by themselves."""
    last = {ruling.pair: ruling.verdict for ruling in rulings}
    accepted = sorted(pair for pair, verdict in last.items() if verdict is Verdict.ACCEPTED)
    near: dict[str, list[str]] = {}
    for left, right in accepted:
        near.setdefault(left, []).append(right)
        near.setdefault(right, []).append(left)
    clashes = [
        Clash(*pair, path)
        for pair, verdict in sorted(last.items())
        if verdict is Verdict.REJECTED and (path := _path(*pair, near))
    ]
    return Families(tuple(_groups(near)), tuple(clashes))


def joined(told: Mapping[str, str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The families by member, after each pair made one of two; a family keeps the first of its names."""
    home = dict(told)
    members: dict[str, set[str]] = {}
    for member, family in told.items():
        members.setdefault(family, set()).add(member)
    for left, right in sorted(pairs):
        names = [home.get(one, one) for one in (left, right)]
        kept, gone = sorted(names, key=lambda name: (name not in told.values(), name))
        members[kept] = members.get(kept, set()) | members.pop(gone, set()) | {left, right}
        home.update(dict.fromkeys(members[kept], kept))
    return home


def _groups(near: dict[str, list[str]]) -> list[tuple[str, ...]]:
    seen: set[str] = set()
    groups = []
    for start in sorted(near):
        if start not in seen:
            group = _reached(start, near)
            seen |= group.keys()
            groups.append(tuple(sorted(group)))
    return groups


def _reached(start: str, near: dict[str, list[str]]) -> dict[str, str]:
    """Everything that accepted pairs join to `start`, each with the one before it on the way."""
    before = {start: start}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        for other in near.get(here, ()):
            if other not in before:
                before[other] = here
                waiting.append(other)
    return before


def _path(left: str, right: str, near: dict[str, list[str]]) -> tuple[tuple[str, str], ...]:
    """The accepted pairs that lead from one to the other, fewest first; none where nothing does."""
    before = _reached(left, near)
    steps = []
    here = right
    while here in before and here != left:
        steps.append((before[here], here))
        here = before[here]
    return tuple(reversed(steps)) if steps else ()
