"""Which deed a deed is a part of: draws of a line, the loan of a project, lots of a purchase."""

from msgspec.structs import replace

from trecho.core.activity import ActivityKind, Stage
from trecho.core.telling.joining import Deed
from trecho.core.telling.mention import Mention

_MONEY = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE})
_NEAR = 3
_AGREED = frozenset({Stage.ANNOUNCED, Stage.PLEDGED, Stage.SIGNED})


def parents(deeds: tuple[Deed, ...]) -> tuple[int | None, ...]:
    """For each deed the place of the deed that contains its money or of which it is a part; None for the rest."""
    return tuple(_parent(place, deeds) for place in range(len(deeds)))


def _parent(place: int, deeds: tuple[Deed, ...]) -> int | None:
    deed = deeds[place]
    if any(m.sort == "drawdown" for m in deed.mentions):
        return _latest(place, deeds, lambda other: other.kind in _MONEY and not _is_draw(other))
    if deed.kind is ActivityKind.LOAN:
        line = next((n for n, d in enumerate(deeds) if d.kind is ActivityKind.CREDIT_LINE and n != place), None)
        return line if line is not None else _project(place, deeds)
    first = deed.mentions[0]
    if first.part or (first.ordinal and first.sort == "goods"):
        return _latest(place, deeds, lambda other: other.mentions[0].whole)
    if first.sort == "goods" or (deed.kind is ActivityKind.AGREEMENT and first.supplied):
        return _project(place, deeds)
    return None


def _is_draw(deed: Deed) -> bool:
    return any(m.sort == "drawdown" for m in deed.mentions)


def _latest(place: int, deeds: tuple[Deed, ...], fits: object) -> int | None:
    able = [n for n, d in enumerate(deeds) if n != place and callable(fits) and fits(d)]
    return min(able, key=lambda n: abs(n - place), default=None)


def _project(place: int, deeds: tuple[Deed, ...]) -> int | None:
    """The project that a loan pays for: one that shares a proper word with it, or stands next to it."""
    deed = deeds[place]
    able = [n for n, d in enumerate(deeds) if d.kind is ActivityKind.PROJECT and n != place]
    able = [n for n in able if deeds[n].mentions[0].sort != "goods"]
    if deed.kind is ActivityKind.LOAN:  # works without a sum of their own contain no money
        able = [n for n in able if any(m.sums for m in deeds[n].mentions)]
    named = [n for n in able if deeds[n].names & deed.names and any(m.works for m in deeds[n].mentions)]
    if named:
        return min(named, key=lambda n: abs(n - place))
    if deed.kind is not ActivityKind.LOAN:
        return None
    first = deed.mentions[0].sentence
    near = [n for n in able if min(abs(m.sentence - first) for m in deeds[n].mentions) < _NEAR]
    return min(near, key=lambda n: abs(n - place), default=None)


def _is_less(draw: Mention, loan: Deed) -> bool:
    """Whether the draw is but a part of the loan: "lent 80 million … 30 million had been drawn"."""
    whole = [s.value for m in loan.mentions for s in m.sums]
    return bool(whole and draw.sums) and draw.sums[0].value < max(whole)


def flowing(deeds: tuple[Deed, ...]) -> tuple[Deed, ...]:
    """The deeds with every loan or line under way of which a draw is told."""
    above, found = parents(deeds), list(deeds)
    for draw, place in zip(deeds, above, strict=True):
        first = draw.mentions[0]
        if place is None or not _is_draw(draw) or first.stage is not Stage.COMPLETED:
            continue
        told = deeds[place].telling
        if told is not None and (told.stage in _AGREED or (told.weak and _is_less(first, deeds[place]))):
            update = replace(first, kind=told.kind, sort="loan", stage=Stage.UNDER_WAY, sums=())
            found[place] = replace(deeds[place], mentions=(*deeds[place].mentions, update))
    return tuple(found)
