"""The walk through a document: which candidates are numbers of its parts, and where each part hangs."""

import itertools
from collections import Counter
from collections.abc import Iterator

import msgspec

from trecho.core.outlining.candidates import Candidate
from trecho.core.outlining.headings import title_stop
from trecho.core.outlining.marks import Mark
from trecho.core.outlining.rows import SOFT, TURN, Row
from trecho.core.outlining.steps import Fit, Node

_FURTHEST_SKIP = 9
_LOOKAHEAD = 80
_NEAR = 2  # candidates among which a series may go on with its third number
_DEEPEST = 12
_ORDER = (Fit.NEXT, Fit.FIRST, Fit.CONTINUES, Fit.DOUBLE, Fit.SKIP, Fit.LATE, Fit.BACK, Fit.RESTART, Fit.JUMP)
_SMALL = ("a", "r", "①", "•")
_SURE = (Fit.NEXT, Fit.FIRST, Fit.CONTINUES)


class Walk:
    """One pass over the candidates of a document: `nodes` in order, and the `strays` that fitted nowhere."""

    def __init__(
        self, rows: list[Row], found: list[Candidate], parents: dict[str, str | None], sizes: Counter[str]
    ) -> None:
        self.rows = rows
        self.found = found
        self.parents = parents
        self.sizes = sizes
        self.stack: list[Node] = []
        self.nodes: list[Node] = []
        self.strays: list[tuple[int, Mark]] = []
        self._last: dict[str, int] = {}

    def taken(self) -> "Walk":
        """The walk, walked to the end."""
        for index, candidate in enumerate(self.found):
            self._consider(index, candidate)
        return self

    def _consider(self, index: int, candidate: Candidate) -> None:
        options = [
            (_ORDER.index(fit), -depth, mark, fit)
            for mark in candidate.marks
            for fit, depth in [self._fit(mark)]
            if fit is not None and self._allowed(index, candidate, mark, fit, depth)
        ]
        if options:
            _, depth, mark, fit = min(options, key=lambda option: option[:2])
            self._hang(candidate.row, mark, fit, -depth)
        elif candidate.strength == 2 and candidate.capital and not candidate.marks[0].loose:
            self.strays.append((candidate.row, candidate.marks[0]))

    # How a mark would fit: the fit, and how many nodes of the stack stay above it.

    def _fit(self, mark: Mark) -> tuple[Fit | None, int]:
        if mark.key.startswith("heading"):
            return Fit.NEXT, self._below_headings(mark)
        if mark.system == "•":
            return self._fit_bullet(mark)
        if len(mark.values) > 1:
            return self._fit_dotted(mark)
        depth = self._depth_of(mark.key)
        if depth is None and (mark.loose or self.sizes[mark.key] < 2):
            near = self._next_of_same_system(mark)
            if near is not None:
                return Fit.NEXT, near
        if depth is not None:
            step = _step(mark.values[0] - self.stack[depth].reached, restart=mark.values[0] == 1)
            further = mark.is_named and mark.values[0] > self.stack[depth].reached
            return step or (Fit.SKIP if further else None), depth
        return self._fit_new(mark)

    def _fit_new(self, mark: Mark) -> tuple[Fit | None, int]:
        value, depth = mark.values[0], self._place_for(mark.key)
        if mark.loose and value == 1 and self._lost_series(mark) is not None:
            return Fit.FIRST, len(self.stack)
        last = self._last.get(mark.key)
        if value == 1:
            return Fit.FIRST, depth
        if last is not None and value == last + 1:
            return Fit.CONTINUES, depth
        if (self.sizes[mark.key] > 2 and value <= 4) or (self.sizes[mark.key] > 1 and not self.nodes):
            return Fit.LATE, depth
        return None, depth

    def _lost_series(self, mark: Mark) -> str | None:
        """The series that begins below the part just opened, of which a number without its dot may be the first."""
        top = self.stack[-1].mark.key if self.stack else None
        return next(
            (
                key
                for key, above in self.parents.items()
                if above == top and top is not None and self.sizes[key] > 2 and key.strip("().-:") == mark.system
            ),
            None,
        )

    def _fit_bullet(self, mark: Mark) -> tuple[Fit | None, int]:
        depth = self._depth_of(mark.key)
        if depth is not None:
            return Fit.NEXT, depth
        return Fit.FIRST, len(self.stack)

    def _fit_dotted(self, mark: Mark) -> tuple[Fit | None, int]:
        head, last = mark.values[:-1], mark.values[-1]
        for depth in range(len(self.stack) - 1, -1, -1):
            values = self.stack[depth].mark.values
            if self.stack[depth].mark.key == mark.key and values[:-1] == head:
                return _step(last - self.stack[depth].reached, restart=False), depth
        for depth in range(len(self.stack) - 1, -1, -1):
            above = self.stack[depth].mark
            if above.values == head and above.system not in _SMALL:
                return self._fit_below(self.stack[depth], mark), depth + 1
        beside = self._depth_of(mark.key)
        if beside is not None and not mark.is_first:
            return Fit.JUMP, beside  # a misprint among its neighbours
        leading = [depth for depth, node in enumerate(self.stack) if _leads(node.mark.values, mark.values)]
        return (Fit.JUMP if self.sizes[mark.key] > 1 else None), (leading[-1] + 1 if leading else 0)

    def _fit_below(self, above: Node, mark: Mark) -> Fit | None:
        """How a dotted number follows those of the same part, whatever stands between them."""
        known = [
            node for node in above.children if node.mark.key == mark.key and node.mark.values[:-1] == mark.values[:-1]
        ]
        if known:
            return _step(mark.values[-1] - known[-1].reached, restart=False)
        return Fit.FIRST if mark.is_first else Fit.LATE

    def _below_headings(self, mark: Mark) -> int:
        return next(
            (
                depth + 1
                for depth in range(len(self.stack) - 1, -1, -1)
                if self.stack[depth].mark.key.startswith("heading") and self.stack[depth].mark.key < mark.key
            ),
            0,
        )

    def _depth_of(self, key: str) -> int | None:
        return next((depth for depth in range(len(self.stack) - 1, -1, -1) if self.stack[depth].mark.key == key), None)

    def _place_for(self, key: str) -> int:
        above = self.parents.get(key, "?")
        if above is None and not any(node.mark.key.startswith("heading") for node in self.stack):
            return 0
        depth = self._depth_of(above) if above not in (None, "?") else None
        if depth is not None:
            return depth + 1
        return 1 if above is None else len(self.stack)

    def _next_of_same_system(self, mark: Mark) -> int | None:
        for depth in range(len(self.stack) - 1, -1, -1):
            other = self.stack[depth].mark
            if other.system == mark.system and len(other.values) == 1 and mark.values[0] == other.values[0] + 1:
                return depth
        return None

    # Whether the place of a mark speaks strongly enough for its fit.

    def _allowed(self, index: int, candidate: Candidate, mark: Mark, fit: Fit | None, depth: int) -> bool:
        if fit is None or candidate.strength == 0 or depth >= _DEEPEST:
            return False
        row = self.rows[candidate.row]
        if candidate.strength == 1 and row.gap == SOFT and not row.after_terminal and fit is not Fit.FIRST:
            return False  # a heading above may be followed by its first item, by no other
        if mark.loose:
            begins = fit is Fit.FIRST and self._begins_loosely(index, mark)
            return candidate.strength == 2 and (fit is Fit.NEXT or begins)
        if fit not in _SURE:
            return self._allowed_unsure(index, candidate, mark, fit, depth)
        if fit is Fit.FIRST and not self._begins_series(index, candidate, mark):
            return False
        return candidate.strength == 2 or not self._stronger_later(index, mark)

    def _allowed_unsure(self, index: int, candidate: Candidate, mark: Mark, fit: Fit, depth: int) -> bool:
        sure = candidate.strength == 2 and (candidate.capital or mark.key.endswith("a)"))
        fills = fit is not Fit.BACK or self._fills_gap(mark, depth)
        return sure and fills and not self._comes_later(index, mark, fit, depth)

    def _begins_loosely(self, index: int, mark: Mark) -> bool:
        """Whether a number without dot or bracket begins a series: often, as a known one, or as areas do (`I Trade`)."""
        if self.sizes[mark.key] > 2 or self._lost_series(mark) is not None:
            return True
        if self._below_heading(index) or (mark.system == "R" and self._second_later(index, mark)):
            return True
        following = self.found[index + 1].marks if index + 1 < len(self.found) else ()
        return any(other.values == (*mark.values, 1) for other in following)  # `1 Trade`, then `1.1 …`

    def _below_heading(self, index: int) -> bool:
        """Whether the candidate stands directly below a numbered heading, or alone in its document."""
        candidate = self.found[index]
        if candidate.strength < 2 or not candidate.capital:
            return False
        if not self.nodes:
            return len(self.found) == 1 and not candidate.marks[0].loose
        above = self.nodes[-1]
        return not self.rows[candidate.row - 1].ends and title_stop(self.rows, above) == candidate.row

    def _begins_series(self, index: int, candidate: Candidate, mark: Mark) -> bool:
        alone = mark.system != "•" and self.sizes[mark.key] < 2 and not self._second_later(index, mark)
        alone = alone and not (len(mark.values) > 1 and candidate.strength == 2 and candidate.capital)
        if alone and not self._opens_another(index, candidate, mark) and not self._below_heading(index):
            return False
        row = self.rows[candidate.row]
        if candidate.strength == 2 or row.gap == TURN:
            return True
        before = self.rows[candidate.row - 1]
        return before.words.endswith((":", "：", ";", "；")) or not before.ends

    def _opens_another(self, index: int, candidate: Candidate, mark: Mark) -> bool:
        """Whether a number that stays alone is a heading, with the first of another series directly below it."""
        following = self.found[index + 1] if index + 1 < len(self.found) else None
        if candidate.strength < 2 or self.rows[candidate.row].ends or following is None or mark.values != (1,):
            return False
        return any(other.key != mark.key and other.values[-1:] == (1,) for other in following.marks)

    def _second_later(self, index: int, mark: Mark) -> bool:
        following = self.found[index + 1 : index + _LOOKAHEAD]
        wanted = (*mark.values[:-1], mark.values[-1] + 1)
        third = (*mark.values[:-1], mark.values[-1] + 2)
        return any(
            other.key == mark.key
            and (other.values == wanted or (other.values == third and place < _NEAR and candidate.strength == 2))
            for place, candidate in enumerate(following)
            if candidate.strength
            for other in candidate.marks
        )

    def _stronger_later(self, index: int, mark: Mark) -> bool:
        """Whether the same number follows at a surer place before the series goes on or begins anew."""
        if not mark.values:
            return False
        upper = {node.mark.key for node in self.stack} - {mark.key}
        for candidate in self.found[index + 1 : index + _LOOKAHEAD]:
            for other in candidate.marks:
                if candidate.strength == 2 and other.key in upper and other.key in self._above(mark.key):
                    return False
                if other.key != mark.key or candidate.strength < 2:
                    continue
                if other.values == mark.values:
                    return True
                if other.values[-1] in (mark.values[-1] + 1, 1):
                    return False
        return False

    def _above(self, key: str) -> set[str]:
        """The series that a series lies in, as far up as is known."""
        found: set[str] = set()
        above = self.parents.get(key)
        while above is not None and above not in found:
            found.add(above)
            above = self.parents.get(above)
        return found

    def _comes_later(self, index: int, mark: Mark, fit: Fit, depth: int) -> bool:
        """Whether a number that a skip passes over still follows: then the skipping one is none.

        Two that only changed places are both numbers: there the skipping one does not return behind the other.
        """
        if fit is not Fit.SKIP or depth >= len(self.stack):
            return False
        missing = self.stack[depth].reached + 1
        following = list(itertools.islice(self._going_on(index, mark), 2))
        swapped = mark.values[-1] == missing + 1 and mark.values[-1] not in following[1:]
        return following[:1] == [missing] and not swapped

    def _going_on(self, index: int, mark: Mark) -> Iterator[int]:
        """The places that follow a number in its series, as far as the part that it stands in."""
        upper = self._above(mark.key)
        for candidate in self.found[index + 1 : index + _LOOKAHEAD]:
            if candidate.strength < 2:
                continue
            if any(other.key in upper for other in candidate.marks):
                return
            alike = (each for each in candidate.marks if each.key == mark.key and each.values[:-1] == mark.values[:-1])
            yield from (each.values[-1] for each in alike)

    def _fills_gap(self, mark: Mark, depth: int) -> bool:
        """Whether a number that stands too late is the one that its neighbour passed over."""
        before = self.stack[depth]
        return before.fit is Fit.SKIP and before.value == mark.values[-1] + 1

    def _hang(self, row: int, mark: Mark, fit: Fit, depth: int) -> None:
        sibling = self.stack[depth] if depth < len(self.stack) else None
        beside = sibling.mark if sibling is not None else mark
        if beside.key != mark.key and mark.system == beside.system and fit is Fit.NEXT:
            mark = msgspec.structs.replace(mark, key=beside.key)  # a lost dot or bracket does not end the series
        elif mark.loose and fit is Fit.FIRST and (key := self._lost_series(mark)) is not None:
            mark = msgspec.structs.replace(mark, key=key)
        del self.stack[depth:]
        parent = self.stack[-1] if self.stack else None
        reached = sibling.reached if fit is Fit.BACK and sibling is not None else 0
        node = Node(row=row, mark=mark, fit=fit, parent=parent, children=[], reached=max(reached, _last_of(mark)))
        if parent is not None:
            parent.children.append(node)
        self.stack.append(node)
        self.nodes.append(node)
        if mark.values:
            self._last[mark.key] = mark.values[-1]


def _step(distance: int, *, restart: bool) -> Fit | None:
    if distance == 1:
        return Fit.NEXT
    if distance == 0:
        return Fit.DOUBLE
    if 1 < distance <= _FURTHEST_SKIP:
        return Fit.SKIP
    if distance == -1 and not restart:
        return Fit.BACK
    return Fit.RESTART if restart else None


def _last_of(mark: Mark) -> int:
    return mark.values[-1] if mark.values else 0


def _leads(values: tuple[int, ...], longer: tuple[int, ...]) -> bool:
    return bool(values) and len(values) < len(longer) and longer[: len(values)] == values
