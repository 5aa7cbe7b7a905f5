"""Promises through more than two plans: one thread for all commitments that descend from one another."""

from collections.abc import Sequence

from trecho.core.lineage import Descent, Relation
from trecho.core.noun import Noun, require

_Place = tuple[int, str]


class Stage(Noun, frozen=True, kw_only=True):
    """The commitments of one plan that belong to a thread, and the rows that tell how they came from the stage before."""

    plan: str
    paths: tuple[str, ...]
    came: tuple[Descent, ...] = ()

    @property
    def relations(self) -> tuple[Relation, ...]:
        """How the commitments came to be, without doubles; empty at the head of a thread."""
        return tuple(dict.fromkeys(row.relation for row in self.came))


class Thread(Noun, frozen=True, kw_only=True):
    """One promise through the plans, oldest stage first; `dropped` where the plan after its last stage has nothing of it."""

    stages: tuple[Stage, ...]
    dropped: bool = False


def threads(
    plans: Sequence[str], lineages: Sequence[Sequence[Descent]], returns: Sequence[tuple[_Place, _Place]] = ()
) -> tuple[Thread, ...]:
    """Every thread through `plans`, in the order in which the threads begin; `lineages[n]` leads from plan n to plan n+1.

    `returns` joins places (number of the plan, path) over a plan that had left the promise out. Raises Nonsense where
    the lineages do not fit the plans.
    """
    require(
        len(lineages) == len(plans) - 1,
        f"{len(plans)} plans have {len(plans) - 1} lineages between them, not {len(lineages)}",
    )
    joined = _Joined()
    for number, rows in enumerate(lineages):
        for row in rows:
            joined.join([(number, path) for path in row.old] + [(number + 1, path) for path in row.new])
    for pair in returns:
        joined.join(list(pair))
    return tuple(_thread(plans, lineages, members) for members in joined.groups())


def thread_of(found: Sequence[Thread], plan: str, path: str) -> Thread | None:
    """The thread in which a commitment stands: the strip on its page."""
    return next(
        (thread for thread in found if any(stage.plan == plan and path in stage.paths for stage in thread.stages)), None
    )


class _Joined:
    """Places joined into groups, in the order in which they were first seen."""

    def __init__(self) -> None:
        self._above: dict[_Place, _Place] = {}

    def join(self, places: list[_Place]) -> None:
        for place in places:
            self._above.setdefault(place, place)
            self._above[self._root(place)] = self._root(places[0])

    def groups(self) -> list[list[_Place]]:
        gathered: dict[_Place, list[_Place]] = {}
        for place in self._above:
            gathered.setdefault(self._root(place), []).append(place)
        return sorted(gathered.values(), key=lambda members: min(number for number, _ in members))

    def _root(self, place: _Place) -> _Place:
        while self._above[place] != place:
            place = self._above[place]
        return place


def _thread(plans: Sequence[str], lineages: Sequence[Sequence[Descent]], members: list[_Place]) -> Thread:
    stages = []
    for number in sorted({number for number, _ in members}):
        paths = tuple(path for at, path in members if at == number)
        rows = lineages[number - 1] if number else ()
        came = tuple(row for row in rows if row.old and set(row.new) & set(paths))
        stages.append(Stage(plan=plans[number], paths=paths, came=came))
    last = max(number for number, _ in members)
    return Thread(stages=tuple(stages), dropped=last < len(plans) - 1)
