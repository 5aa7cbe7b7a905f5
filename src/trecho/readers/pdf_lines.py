"""The printed lines of a PDF page from the fragments of its content: pieces of one line joined, columns in order."""

import itertools
from typing import Any

_CONTROLS = dict.fromkeys(range(32)) | {0x7F: None, 0xFEFF: None, 0xFFFE: "-", 0x02: "-"}
_APART = 0.6


def printed(fragments: list[list[Any]], width: float) -> list[list[Any]]:
    """The lines of a page in reading order, each `[words, left, top, right, bottom, size, bold, cuts]`."""
    lines: list[list[Any]] = []
    for fragment in fragments:
        fragment[0] = fragment[0].translate(_CONTROLS) if not fragment[0].isprintable() else fragment[0]
        if not fragment[0]:
            continue
        if lines and _continues(lines[-1], fragment):
            _join(lines[-1], fragment)
        else:
            lines.append(fragment)
    return _by_columns(lines, width)


def _continues(line: list[Any], fragment: list[Any]) -> bool:
    """Whether a fragment goes on with the line before it: at the same height, close to its right end."""
    _, left, top, right, bottom, size, _, _ = line
    _, other_left, other_top, _, other_bottom, other_size, _, _ = fragment
    overlap = min(bottom, other_bottom) - max(top, other_top)
    if overlap < 0.5 * min(size, other_size, bottom - top, other_bottom - other_top):
        return False
    return bool(
        other_left >= right - 0.3 * size and other_left - right < 1.5 * max(size, other_size) and left < other_left
    )


def _join(line: list[Any], fragment: list[Any]) -> None:
    gap = fragment[1] - line[3]
    words: str = fragment[0]
    raised = fragment[5] < 0.8 * line[5] and words.isdecimal() and len(words) < 4
    space = "" if gap < 0.15 * line[5] or words[0] in ",.;:)" or raised else " "
    shift = len(line[0]) + len(space)
    if raised:
        line[7] = [*line[7], [shift, shift + len(words)]]
    else:
        line[7] = [*line[7], *([first + shift, last + shift] for first, last in fragment[7])]
    line[0] = f"{line[0]}{space}{words}"
    line[3] = max(line[3], fragment[3])
    if not raised:
        line[5] = max(line[5], fragment[5])
        line[2], line[4] = min(line[2], fragment[2]), max(line[4], fragment[4])


def _by_columns(lines: list[list[Any]], width: float) -> list[list[Any]]:
    """The lines column by column, where the content goes across two columns row by row."""
    across = sum(
        1
        for before, line in itertools.pairwise(lines)
        if abs(before[4] - line[4]) < 0.4 * line[5] and line[1] > before[3] + _APART * line[5]
    )
    if width <= 0 or across < 5 or across * 3 < len(lines):
        return lines
    gutter = _gutter(lines, width)
    if gutter is None:
        return lines
    ordered: list[list[Any]] = []
    band: list[list[Any]] = []
    for line in [*sorted(lines, key=lambda line: (line[2], line[1])), None]:
        if line is None or line[1] < gutter < line[3]:
            ordered += [each for each in band if each[3] <= gutter] + [each for each in band if each[3] > gutter]
            band = []
            if line is not None:
                ordered.append(line)
        else:
            band.append(line)
    return ordered


def _gutter(lines: list[list[Any]], width: float) -> float | None:
    """Where hardly any line crosses the middle of the page, or None."""
    steps = [width * share / 100 for share in range(35, 66)]
    crossed = [(sum(line[1] < place < line[3] for line in lines), abs(place - width / 2), place) for place in steps]
    count, _, place = min(crossed)
    return place if count < 0.2 * len(lines) else None
