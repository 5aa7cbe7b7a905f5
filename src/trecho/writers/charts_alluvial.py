"""What became of a plan's areas in the next one: bands between two columns, as wide as there are commitments.

A band is coloured by what became of the commitments in it; what has no counterpart ends in a box of its own.
"""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from trecho.core.lineage import Relation
from trecho.core.noun import Noun
from trecho.writers.charts import Chart
from trecho.writers.charts_palette import ink
from trecho.writers.wording import RELATION

UNIT = 9.0  # height of one commitment
GAP = 9.0
WIDTH = 680.0
SIDE = 10.0  # where the bands begin and end; the names of the areas stand upon them, so that telephones show both
BOX = 9.0
LETTERS = 40

TONES: Mapping[Relation, str] = {
    Relation.KEPT: "status-co",
    Relation.REWORDED: "status-li",
    Relation.STRENGTHENED: "status-su",
    Relation.WEAKENED: "status-ne",
    Relation.SPLIT: "tile-3",
    Relation.MERGED: "tile-2",
    Relation.DROPPED: "status-nd",
    Relation.NEW: "status-pr",
}


class Flow(Noun, frozen=True, kw_only=True):
    """Commitments that went from one area to another: `left` so many of the old plan, `right` so many of the new.

    None is no area: what is dropped leads there and what is new comes from there, as wide on either side. Where one
    side is only `reported`, that nothing was found is no finding, and is drawn in grey.
    """

    old: str | None
    new: str | None
    relation: Relation
    left: float
    right: float
    reported: bool = False


class _Box(Noun, frozen=True, kw_only=True):
    key: str | None
    title: str
    top: float
    height: float


def alluvial_drawing(
    flows: Sequence[Flow],
    old: Mapping[str, str],
    new: Mapping[str, str],
    words: Callable[[str], str],
    alone: tuple[str, str],
) -> Chart:
    """The bands with their table; `old` and `new` are areas with their titles, `alone` what no counterpart is called."""
    left = _boxes([flow.old for flow in flows], [flow.left for flow in flows], old, alone[1])
    right = _boxes([flow.new for flow in flows], [flow.right for flow in flows], new, alone[0])
    height = max(_bottom(left), _bottom(right)) + 4
    title = words("What became of the areas; each band is as wide as there are commitments.")
    bands = "".join(_bands(flows, left, right, old, new, words))
    boxes = "".join([_drawn(box, 0) for box in left] + [_drawn(box, 1) for box in right])
    svg = (
        f'<svg class="alluvial" role="img" aria-label="{escape(title)}" viewBox="0 0 {WIDTH:g} {height:g}" '
        f'width="{WIDTH:g}" height="{height:g}" xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" '
        f'font-size="12">{bands}{boxes}</svg>'
    )
    rows = tuple(
        (
            _named(flow.old, old, alone[1]),
            _named(flow.new, new, alone[0]),
            words(RELATION[flow.relation]),
            round(flow.left, 2),
            round(flow.right, 2),
        )
        for flow in flows
    )
    columns = (
        words("area of the older plan"),
        words("area of the newer plan"),
        words("what became of it"),
        words("commitments, older plan"),
        words("commitments, newer plan"),
    )
    return Chart(name="alluvial", title=title, svg=svg, columns=columns, rows=rows)


def _named(key: str | None, titles: Mapping[str, str], alone: str) -> str:
    if key is None:
        return alone
    title = titles.get(key, "")
    return title if title and "?" in key else f"{key} {title}".strip()  # a number that nobody knows says nothing


def _boxes(keys: Sequence[str | None], sizes: Sequence[float], titles: Mapping[str, str], alone: str) -> list[_Box]:
    """The areas from top to bottom, as high as what flows through them; what has no counterpart comes last."""
    ordered: list[str | None] = [key for key in titles if key in keys]
    top, boxes = 2.0, []
    for key in [*ordered, None]:
        size = sum(size for one, size in zip(keys, sizes, strict=True) if one == key)
        if not size:
            continue
        height = max(size * UNIT, 3.0)
        boxes.append(_Box(key=key, title=_named(key, titles, alone), top=top, height=height))
        top += max(height, 13.0) + GAP
    return boxes


def _bottom(boxes: Sequence[_Box]) -> float:
    return boxes[-1].top + max(boxes[-1].height, 13.0) if boxes else 0.0


def _drawn(box: _Box, side: int) -> str:
    x = SIDE - BOX if side == 0 else WIDTH - SIDE
    at, anchor = (SIDE + 7, "start") if side == 0 else (WIDTH - SIDE - 7, "end")
    tone = "soft" if box.key is None else "ink"
    middle = box.top + max(box.height, 13.0) / 2 if box.height < 13 else box.top + box.height / 2
    return (
        f'<rect x="{x:g}" y="{box.top:.1f}" width="{BOX:g}" height="{box.height:.1f}" fill="{ink(tone)}"/>'
        f'<text x="{at:g}" y="{middle:.1f}" dy="0.35em" text-anchor="{anchor}" fill="{ink(tone)}" '
        f'stroke="{ink("paper")}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">'
        f"<title>{escape(box.title)}</title>{escape(shortened(box.title))}</text>"
    )


def shortened(title: str, letters: int = LETTERS) -> str:
    """The beginning of a title that has room beside a box; a Chinese character takes the room of two letters."""
    taken, out = 0, ""
    for letter in title:
        taken += 2 if letter >= "⺀" else 1  # the first of the East Asian characters
        if taken > letters:
            return out.rstrip(" ,;:—-") + "…"
        out += letter
    return out


def _bands(
    flows: Sequence[Flow],
    left: Sequence[_Box],
    right: Sequence[_Box],
    old: Mapping[str, str],
    new: Mapping[str, str],
    words: Callable[[str], str],
) -> list[str]:
    place = {box.key: n for n, box in enumerate(right)}
    origin = {box.key: n for n, box in enumerate(left)}
    starts = _tops(left, [(flow.old, flow.left) for flow in flows], lambda n: place[flows[n].new])
    ends = _tops(right, [(flow.new, flow.right) for flow in flows], lambda n: origin[flows[n].old])
    drawn = []
    for n, flow in enumerate(flows):
        about = f"{_named(flow.old, old, '–')} → {_named(flow.new, new, '–')}: {words(RELATION[flow.relation])}"
        drawn.append(
            f'<path d="{_path(starts[n], flow.left * UNIT, ends[n], flow.right * UNIT)}" '
            f'fill="{ink(_tone(flow))}" fill-opacity="0.72"><title>{escape(about)}</title></path>'
        )
    return drawn


def _tone(flow: Flow) -> str:
    unsure = flow.reported and flow.relation in {Relation.DROPPED, Relation.NEW}
    return "rule" if unsure else TONES[flow.relation]


def _tops(
    boxes: Sequence[_Box], ends: Sequence[tuple[str | None, float]], order: Callable[[int], int]
) -> dict[int, float]:
    """Where each band begins within its box, in the order of the boxes it leads to."""
    tops = {}
    for box in boxes:
        top = box.top
        for n in sorted((n for n, (key, _) in enumerate(ends) if key == box.key), key=order):
            tops[n] = top
            top += ends[n][1] * UNIT
    return tops


def _path(y0: float, h0: float, y1: float, h1: float) -> str:
    x0, x1 = SIDE, WIDTH - SIDE
    middle = (x0 + x1) / 2
    return (
        f"M{x0:g} {y0:.1f}C{middle:g} {y0:.1f} {middle:g} {y1:.1f} {x1:g} {y1:.1f}V{y1 + h1:.1f}"
        f"C{middle:g} {y1 + h1:.1f} {middle:g} {y0 + h0:.1f} {x0:g} {y0 + h0:.1f}Z"
    )
