"""A tile for each member, all of one size: half of them are islands that vanish on a map.

The places of the tiles are data (`tiles.toml`): roughly where a country lies beside its neighbours. A member without a
place comes in rows below, so that any forum can be drawn.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from trecho.core.noun import Noun
from trecho.writers.charts_palette import ink

SIZE = 46
GAP = 3
COLUMNS = 9


class Tile(Noun, frozen=True, kw_only=True):
    """One member: its code (ISO alpha-3), what its figure says in words, the figure, and where the tile leads."""

    code: str
    label: str
    count: int
    href: str | None = None


@cache
def places() -> Mapping[str, tuple[int, int]]:
    """Column and row of every country that has a place of its own."""
    rows = tomllib.loads(files("trecho.writers").joinpath("tiles.toml").read_text("utf-8"))["rows"]
    return {
        code: (column, row) for row, line in enumerate(rows) for column, code in enumerate(line.split()) if code != "."
    }


def step_of(count: int, most: int) -> int:
    """Which of the five tones a count has: 0 for none, then by the square root of its share, so that a few are seen."""
    if count <= 0:
        return 0
    return max(1, min(4, 1 + int(3.999 * (count / most) ** 0.5))) if most > 1 else 4


def tiles_svg(tiles: Sequence[Tile], label: str) -> str:
    """The grid as SVG; a tile with an address is a link."""
    placed = {tile.code: place for tile, place in _placed(tiles)}
    most = max((tile.count for tile in tiles), default=0)
    width = (max((column for column, _ in placed.values()), default=0) + 1) * (SIZE + GAP) - GAP
    height = (max((row for _, row in placed.values()), default=0) + 1) * (SIZE + GAP) - GAP
    drawn = "".join(_tile(tile, placed[tile.code], step_of(tile.count, most)) for tile in tiles)
    return (
        f'<svg class="tiles" role="group" aria-label="{escape(label)}" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" xmlns="http://www.w3.org/2000/svg">{drawn}</svg>'
    )


def _placed(tiles: Iterable[Tile]) -> list[tuple[Tile, tuple[int, int]]]:
    known = places()
    wanted = list(tiles)
    lowest = max((known[tile.code][1] for tile in wanted if tile.code in known), default=-1)
    others = [tile for tile in wanted if tile.code not in known]
    rows = {tile.code: (n % COLUMNS, lowest + 1 + n // COLUMNS) for n, tile in enumerate(others)}
    return [(tile, known.get(tile.code) or rows[tile.code]) for tile in wanted]


def _tile(tile: Tile, place: tuple[int, int], step: int) -> str:
    x, y = (part * (SIZE + GAP) for part in place)
    words = ink("paper") if step == 4 else ink("ink")
    frame = f' stroke="{ink("line")}" stroke-dasharray="2 2"' if step == 0 else ""
    body = (
        f"<title>{escape(tile.label)}</title>"
        f'<rect x="{x + 0.5}" y="{y + 0.5}" width="{SIZE - 1}" height="{SIZE - 1}" rx="3" fill="{ink(f"tile-{step}")}"{frame}/>'
        f'<text aria-hidden="true" x="{x + SIZE / 2}" y="{y + 19}" text-anchor="middle" font-size="12" fill="{words}">{escape(tile.code)}</text>'
        f'<text aria-hidden="true" x="{x + SIZE / 2}" y="{y + 36}" text-anchor="middle" font-size="14" font-weight="600" fill="{words}">{tile.count}</text>'
    )
    if tile.href is None:
        return f"<g>{body}</g>"
    return f'<a href="{escape(tile.href)}" aria-label="{escape(tile.label)}">{body}</a>'
