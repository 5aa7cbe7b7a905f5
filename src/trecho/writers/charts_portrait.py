"""The picture that stands for a page where its address is shared: 1200 by 630, the title, the stretch, a few figures.

The same drawing as everywhere: a line from word to deed, or a bar of statuses. Letters are measured roughly, so that a
long title breaks into lines and is cut rather than run over the edge.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from html import escape

from trecho.core.assessment import Status
from trecho.core.noun import Noun
from trecho.writers.charts_palette import PALETTE, plain_colours
from trecho.writers.charts_statuses import statuses_svg
from trecho.writers.charts_stretch import Stretch, stretch_svg

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
_ROOM = WIDTH - 2 * MARGIN
_LINES = 3
LATIN = "Noto Sans, DejaVu Sans, Noto Sans CJK SC, sans-serif"
CHINESE = "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, sans-serif"


class Portrait(Noun, frozen=True, kw_only=True):
    """What the picture shows; `words` say the same for those who do not see it.

    `counts` are pledges by status (`provisional` where nobody has reviewed them), `stretch` the way of one pledge;
    `numbers` are figures with what they count, at most four.
    """

    above: str
    title: str
    words: str
    counts: Mapping[Status, int] = {}
    provisional: bool = False
    stretch: Stretch | None = None
    below: str = ""
    numbers: tuple[tuple[str, str], ...] = ()


def portrait_svg(portrait: Portrait) -> str:
    """The drawing, with bare colours, for a renderer of pictures."""
    size = 58 if _width(portrait.title, 58) <= 2 * _ROOM else 46
    lines = list(_broken(portrait.title, size))
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PALETTE["paper"]}"/>',
        f'<rect width="{WIDTH}" height="12" fill="{PALETTE["verified"]}"/>',
        _text(_cut(portrait.above, 28, _ROOM - 260), MARGIN, 92, 28, PALETTE["soft"]),
        *(
            _text(line, MARGIN, 92 + 34 + (number + 1) * size * 1.16, size, PALETTE["ink"], bold=True)
            for number, line in enumerate(lines)
        ),
        *_way(portrait),
        *_figures(portrait.numbers),
        _signature(),
    ]
    return plain_colours(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="{CHINESE if any(map(_wide, portrait.title)) else LATIN}">{"".join(parts)}</svg>'
    )


def _way(portrait: Portrait) -> Iterator[str]:
    """The stretch or the bar of statuses, with the line that says it."""
    if portrait.stretch is not None:
        drawing = stretch_svg(portrait.stretch, "", width=_ROOM // 2, large=True)
        yield f'<g transform="translate({MARGIN + 14} 362) scale(1.95)">{drawing}</g>'
    elif sum(portrait.counts.values()):
        drawing = statuses_svg(portrait.counts, portrait.words, provisional=portrait.provisional, height=26)
        yield f'<g transform="translate({MARGIN} 374) scale(2)">{drawing.replace(chr(34) + "100%" + chr(34), f"{chr(34)}{_ROOM // 2}{chr(34)}", 1)}</g>'
    if portrait.below:
        yield _text(_cut(portrait.below, 24, _ROOM), MARGIN, 470, 24, PALETTE["soft"])


def _figures(numbers: tuple[tuple[str, str], ...]) -> Iterator[str]:
    room = _ROOM / 4
    for place, (number, label) in enumerate(numbers[:4]):
        left = MARGIN + place * room
        yield _text(number, left, 546, 40, PALETTE["ink"], bold=True)
        yield _text(_cut(label, 21, room - 14), left, 580, 21, PALETTE["soft"])


def _signature() -> str:
    right, y = WIDTH - MARGIN, 82
    line = (
        f'<path d="M{right - 214} {y}H{right - 134}" stroke="{PALETTE["line"]}" stroke-width="3"/>'
        f'<path d="M{right - 214} {y}H{right - 168}" stroke="{PALETTE["verified"]}" stroke-width="9"/>'
        f'<circle cx="{right - 214}" cy="{y}" r="9" fill="{PALETTE["ink"]}"/>'
        f'<circle cx="{right - 134}" cy="{y}" r="8" fill="{PALETTE["paper"]}" stroke="{PALETTE["ink"]}" stroke-width="3"/>'
    )
    return line + (
        f'<text x="{right}" y="{y + 11}" text-anchor="end" font-size="32" font-weight="bold" '
        f'fill="{PALETTE["ink"]}">Trecho</text>'
    )


def _text(words: str, x: float, y: float, size: float, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size:g}" fill="{colour}"{weight}>{escape(words)}</text>'


def _broken(title: str, size: float) -> Iterator[str]:
    """The title in at most three lines; one that needs more ends in an ellipsis."""
    pieces, line, made = _pieces(title), "", 0
    for place, piece in enumerate(pieces):
        if line and _width(line + piece, size) > _ROOM:
            made += 1
            if made == _LINES:
                yield _cut(line + "".join(pieces[place:]), size, _ROOM)
                return
            yield line.strip()
            line = ""
        line += piece
    yield _cut(line.strip(), size, _ROOM)


def _pieces(title: str) -> list[str]:
    """Where a line may break: between words, and between any two Chinese characters."""
    pieces = [""]
    for letter in title:
        if letter == " " or _wide(letter):
            pieces += [letter, ""] if letter == " " else [letter]
        else:
            pieces[-1] += letter
    return [piece for piece in pieces if piece]


def _cut(words: str, size: float, room: float) -> str:
    if _width(words, size) <= room:
        return words
    while words and _width(words + "…", size) > room:
        words = words[:-1]
    return words.rstrip(" ,;:") + "…"


def _width(words: str, size: float) -> float:
    return sum(size * (1.0 if _wide(letter) else 0.35 if letter in "iIl.,;:' |" else 0.64) for letter in words)


def _wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}
