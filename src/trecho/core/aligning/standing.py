"""Standing targets: a figure that later plans repeat without a period of its own is one target, never added up (method, section 4)."""

from collections.abc import Callable, Mapping, Sequence

from trecho.core.aligning.chains import Thread
from trecho.core.noun import Noun
from trecho.core.pledge import Target


class Announcement(Noun, frozen=True, kw_only=True):
    """A target as one plan states it, at a path of that plan."""

    plan: str
    path: str
    target: Target


class StandingTarget(Noun, frozen=True, kw_only=True):
    """One target that several plans announce: the first announcement starts its clock, the others are events on it."""

    first: Announcement
    again: tuple[Announcement, ...]


def standing_targets(
    threads: Sequence[Thread],
    targets: Mapping[str, Sequence[Target]],
    has_own_period: Callable[[str, Target], bool] = lambda _plan, _target: False,
) -> tuple[StandingTarget, ...]:
    """The figures that threads repeat from plan to plan; `targets` are those of each plan, with their paths.

    A target with years of its own, with a yearly rhythm, or for which `has_own_period(plan, target)` holds ("during the
    period of the plan") is a new target each time and left out.
    """
    found = []
    for thread in threads:
        said = [
            Announcement(plan=stage.plan, path=target.path or "", target=target)
            for stage in thread.stages
            for target in targets.get(stage.plan, ())
            if target.path in stage.paths and not _is_dated(target) and not has_own_period(stage.plan, target)
        ]
        found += _repeated(said)
    return tuple(found)


def _is_dated(target: Target) -> bool:
    return target.start_year is not None or target.end_year is not None or target.annual


def _repeated(said: Sequence[Announcement]) -> list[StandingTarget]:
    same: dict[tuple[float, str | None], list[Announcement]] = {}
    for announcement in said:
        same.setdefault((announcement.target.quantity, announcement.target.currency), []).append(announcement)
    return [
        StandingTarget(first=group[0], again=later)
        for group in same.values()
        if (later := tuple(each for each in group[1:] if each.plan != group[0].plan))
    ]
