"""A person's repairs of a reading: a boundary moved, items merged, split or renumbered; the text itself stays as it is."""

import hashlib
import re
from collections.abc import Iterable

from msgspec.structs import replace

from trecho.core.outlining.joining import collapsed
from trecho.core.passage import Span
from trecho.core.plan import Area, Doubt, Item, Reading
from trecho.core.repair import Repair, Sort


def text_hash(text: str) -> str:
    """The hash that ties a repair to a text: SHA-256 of its UTF-8 bytes, hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def repaired(reading: Reading, repairs: Iterable[Repair]) -> Reading:
    """The reading with every repair of its very text carried out, in their order; what no longer fits is a warning."""
    own = text_hash(reading.text)
    areas, doubts = list(reading.areas), []
    for repair in sorted((each for each in repairs if each.text_sha256 == own), key=lambda each: each.made_at):
        place = next((n for n, area in enumerate(areas) if any(i.path == repair.path for i in area.items)), None)
        changed = None if place is None else _changed(reading.text, areas[place], repair)
        if place is None or changed is None:
            doubts.append(
                Doubt(path=repair.path, what=f"a repair ({repair.sort.value}) no longer fits and is left out")
            )
        else:
            areas[place] = replace(areas[place], items=changed)
    return replace(reading, areas=tuple(areas), warnings=(*reading.warnings, *doubts))


def place_of_words(reading: Reading, path: str, words: str) -> int | None:
    """Where the words stand in the item at the path or in the one behind it (characters of the text); None: nowhere."""
    items = list(reading.items())
    place = next((number for number, item in enumerate(items) if item.path == path), None)
    if place is None or not words.strip():
        return None
    end = items[place + 1].end if place + 1 < len(items) else items[place].end
    shape = re.compile(r"\s+".join(re.escape(word) for word in words.split()))
    found = shape.search(reading.text, items[place].start, end)
    return found.start() if found is not None else None


def _changed(text: str, area: Area, repair: Repair) -> tuple[Item, ...] | None:
    items = list(area.items)
    place = next(number for number, item in enumerate(items) if item.path == repair.path)
    if repair.sort is Sort.RENUMBER:
        return _renumbered(items, place, repair.number)
    if repair.sort is Sort.MERGE:
        if place == 0:
            return None
        items[place - 1 : place + 1] = [
            _whole(text, items[place - 1], _spans(items[place - 1]) + _spans(items[place]), items[place])
        ]
        return tuple(items)
    if repair.sort is Sort.SPLIT:
        return _split(text, items, place, repair)
    return _moved(text, items, place, repair)


def _renumbered(items: list[Item], place: int, number: str) -> tuple[Item, ...] | None:
    old = items[place].path
    head, dot, _ = old.rpartition(".")
    new = f"{head}{dot}{number}"
    if not number or any(item.path == new for item in items):
        return None
    changed = []
    for item in items:
        path = new + item.path[len(old) :] if item.path == old or item.path.startswith(f"{old}.") else item.path
        parent = new if item.parent == old else item.parent
        changed.append(replace(item, path=path, parent=parent))
    return tuple(changed)


def _split(text: str, items: list[Item], place: int, repair: Repair) -> tuple[Item, ...] | None:
    item = items[place]
    before, behind = _parted(_spans(item), repair.at)
    head, dot, _ = item.path.rpartition(".")
    path = f"{head}{dot}{repair.number}"
    if not before or not behind or not repair.number or any(other.path == path for other in items):
        return None
    second = replace(item, path=path, number=None, title=None)
    items[place : place + 1] = [_whole(text, item, before), _whole(text, second, behind)]
    return tuple(items)


def _moved(text: str, items: list[Item], place: int, repair: Repair) -> tuple[Item, ...] | None:
    if place + 1 >= len(items):
        return None
    item, following = items[place], items[place + 1]
    before, behind = _parted(_spans(item) + _spans(following), repair.at)
    if not before or not behind:
        return None
    items[place : place + 2] = [_whole(text, item, before, following), _whole(text, following, behind, item)]
    return tuple(items)


def _spans(item: Item) -> list[Span]:
    return list(item.pieces) or [Span(item.start, item.end)]


def _parted(spans: list[Span], at: int | None) -> tuple[list[Span], list[Span]]:
    if at is None:
        return [], []
    before = [Span(span.start, min(span.end, at)) for span in spans if span.start < at]
    behind = [Span(max(span.start, at), span.end) for span in spans if span.end > at]
    return before, behind


def _whole(text: str, item: Item, spans: list[Span], other: Item | None = None) -> Item:
    """The item with the words of the spans; boxes of both items where words came from another one."""
    boxes = (*item.boxes, *(box for box in other.boxes if box not in item.boxes)) if other is not None else item.boxes
    words = collapsed(" ".join(span.of(text) for span in spans))
    ends = (spans[0].start, spans[-1].end)
    pieces = tuple(spans) if len(spans) > 1 else ()
    return replace(
        item,
        text=words,
        start=ends[0],
        end=ends[1],
        pieces=pieces,
        boxes=tuple(sorted(boxes, key=lambda box: (box.page, box.top))),
    )
