"""IATI activity files, standard 1.0x and 2.0x → activities, with the bytes at which each stands."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree

from trecho.core.activity import Activity, Rejected
from trecho.core.activity_columns import ActivityColumns
from trecho.core.noun import Nonsense
from trecho.sources.description import Description, bundled
from trecho.sources.iati_codes import Codes
from trecho.sources.iati_columns import keep
from trecho.sources.iati_pieces import Piece, Prologue, cuts_of, pieces_of, prologue_of
from trecho.sources.iati_rows import Rows, parsed, refused, rows_of

DESCRIPTION = partial(bundled, "iati")
SUFFIXES = (".xml",)
_ROWS_IN_A_BATCH = 1_000
_PIECES_IN_A_GROUP = 2
_AHEAD = 2


def activities(
    path: Path, *, sha256: str | None = None, description: Description | None = None
) -> Iterator[Activity | Rejected]:
    """Every activity of the file, `iati:XM-DAC-…`; an element that cannot be used as rejected, with its offset and why."""
    for part in cuts_of(path, 1):
        for columns, rejected in batches(path, part, sha256=sha256, description=description):
            yield from columns.activities()
            yield from rejected


def parts_of(path: Path, count: int) -> list[tuple[int, int]]:
    """The file in `count` stretches of bytes that can be read side by side; an activity belongs to where it starts."""
    return cuts_of(path, count)


def batches(
    path: Path, part: tuple[int, int], *, sha256: str | None = None, description: Description | None = None
) -> Iterator[tuple[ActivityColumns, list[Rejected]]]:
    """The activities of a stretch of the file as columns, some thousands at a time, each with what was rejected."""
    described = description or bundled("iati")
    prologue, codes = prologue_of(path), Codes(described)
    columns, rejected = ActivityColumns(described.kind, described.name, sha256), []
    for piece, root in _read_ahead(pieces_of(path, *part), prologue):
        for at, why in _kept(piece, root, prologue, columns, codes):
            rejected.append(Rejected(source=str(path), record=f"byte {at}", why=why))
        if len(columns) >= _ROWS_IN_A_BATCH:
            yield columns, rejected
            columns, rejected = ActivityColumns(described.kind, described.name, sha256), []
    yield columns, rejected


# What became of a piece: the root of its elements, or why it has none.
_Root = Any


def _read_ahead(pieces: Iterator[Piece], prologue: Prologue) -> Iterator[tuple[Piece, _Root]]:
    """Each piece with its elements: libxml2 reads the next pieces in a thread while Python sorts those before."""
    with ThreadPoolExecutor(1) as reader:
        waiting = deque((group, reader.submit(_roots, group, prologue)) for group in islice(_groups(pieces), _AHEAD))
        while waiting:
            group, roots = waiting.popleft()
            following = next(_groups(pieces), None)
            if following is not None:
                waiting.append((following, reader.submit(_roots, following, prologue)))
            yield from zip(group, roots.result(), strict=True)


def _groups(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    while group := list(islice(pieces, _PIECES_IN_A_GROUP)):
        yield group


def _roots(group: list[Piece], prologue: Prologue) -> list[_Root]:
    return [_root(piece, prologue) for piece in group]


def _root(piece: Piece, prologue: Prologue) -> _Root:
    if piece.trouble:
        return Nonsense(piece.trouble)
    try:
        return parsed(prologue.wrapped(b"".join(piece.contents)))
    except etree.LxmlError as error:
        return error


def _kept(
    piece: Piece, root: _Root, prologue: Prologue, columns: ActivityColumns, codes: Codes
) -> list[tuple[int, str]]:
    """Keeps what is good of a piece; where and why the rest is not. A piece with a broken part is read one by one."""
    try:
        rows = _rows(root, len(piece.starts))
        reasons = refused(rows)
    except (Nonsense, etree.LxmlError) as error:
        reasons = dict.fromkeys(range(len(piece.starts)), f"no readable activity: {' '.join(str(error).split())}")
    if not reasons:
        places = [(start, start + len(content)) for start, content in zip(piece.starts, piece.contents, strict=True)]
        keep(rows, columns, codes, places)
        return []
    if len(piece.starts) == 1:
        return [(piece.starts[0], reasons[0])]
    alone = [Piece((content,), (start,)) for content, start in zip(piece.contents, piece.starts, strict=True)]
    return [each for single in alone for each in _kept(single, _root(single, prologue), prologue, columns, codes)]


def _rows(root: _Root, count: int) -> Rows:
    if isinstance(root, Exception):
        raise root
    return rows_of(root, count)
