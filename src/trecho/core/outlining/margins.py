"""What stands in the margins at the head and the foot of printed pages: small type, set off from the body."""

from collections import Counter, defaultdict

from trecho.core.outlining.rows import Row

_SMALLER = 0.93
_OFF = 1.9  # heights of type from the base line of what stands in a margin to that of the body, at least
_SAMPLE = 2000  # lines that are enough to tell the type of a document
_MOST = 3  # lines; more than that are a note or a table


def outside(rows: list[Row], dropped: set[int]) -> set[int]:
    """The places of the few small lines off the body of a page; none where lines have no place.

    What is `dropped` already belongs to no body.
    """
    if not rows or not rows[0].line.bottom:
        return set()
    size = body_size(rows)
    pages: dict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if place not in dropped:
            pages[row.page].append(place)
    found: set[int] = set()
    for places in pages.values():
        small = [place for place in places if rows[place].line.size < size * _SMALLER]
        body = [rows[place].line.bottom for place in places if rows[place].line.size >= size * _SMALLER]
        if small and body:
            top, bottom = min(body), max(body)
            found |= _off(rows, [place for place in small if rows[place].line.bottom < top], top, size)
            found |= _off(rows, [place for place in small if rows[place].line.bottom > bottom], bottom, size)
    return found


def _off(rows: list[Row], places: list[int], edge: float, size: float) -> set[int]:
    """The places where all of them are few and well off the edge of the body."""
    off = all(abs(rows[place].line.bottom - edge) > _OFF * size for place in places)
    return set(places) if len(places) <= _MOST and off else set()


def body_size(rows: list[Row]) -> float:
    """The height of the type in which most of the document is set, in half points."""
    sizes: Counter[float] = Counter()
    for row in rows[:: len(rows) // _SAMPLE + 1]:
        sizes[row.line.size] += len(row.words)
    rounded: Counter[float] = Counter()
    for size, count in sizes.items():
        rounded[round(size * 2) / 2] += count
    return rounded.most_common(1)[0][0]
