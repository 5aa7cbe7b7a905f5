"""IATI activity files, standard 1.0x and 2.0x → activities, with the bytes at which each stands."""

import logging
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import numpy as np

from trecho.core.activity import Activity, Rejected
from trecho.core.activity_columns import ActivityColumns
from trecho.sources.description import Description, bundled
from trecho.sources.iati_codes import Codes
from trecho.sources.iati_columns import Telling
from trecho.sources.iati_pieces import Cutter, Piece, cuts_of
from trecho.sources.iati_prologue import prologue_of
from trecho.sources.iati_rows import PATHS, Told
from trecho.sources.wording import Wording
from trecho.sources.xml_elements import Elements
from trecho.sources.xml_text import COMPILED

DESCRIPTION = partial(bundled, "iati")
SUFFIXES = (".xml",)
_KEPT = 24 << 20
_LOG = logging.getLogger(__name__)


def activities(
    path: Path, *, sha256: str | None = None, description: Description | None = None
) -> Iterator[Activity | Rejected]:
    """Every activity of the file, `iati:XM-DAC-…`; an element that cannot be used as rejected, with its offset and why."""
    for part in parts_of(path, 1):
        for columns, rejected in batches(path, part, sha256=sha256, description=description):
            yield from columns.activities()
            yield from rejected


def parts_of(path: Path, count: int) -> list[tuple[int, int]]:
    """The file in `count` stretches of bytes that can be read side by side; an activity belongs to where it starts."""
    return cuts_of(path, prologue_of(path), count)


def batches(
    path: Path, part: tuple[int, int], *, sha256: str | None = None, description: Description | None = None
) -> Iterator[tuple[ActivityColumns, list[Rejected]]]:
    """The activities of a stretch of the file as columns, some hundreds at a time, each with what was rejected."""
    _keep_freed_memory()
    if not COMPILED:
        _say_that_it_is_slow()
    described = description or bundled("iati")
    cutter, codes = Cutter(path, prologue_of(path)), Codes(described)
    for piece, refused in cutter.pieces(*part):
        columns = ActivityColumns(described.kind, described.name, sha256)
        reasons = sorted([*refused, *_put(piece, cutter, codes, columns)])
        rejected = [Rejected(source=str(path), record=f"byte {at}", why=why) for at, why in reasons]
        yield columns, rejected


def _keep_freed_memory() -> None:
    """Lets the C library keep what the passing arrays of a piece leave, for the next piece (a tenth of the time).

    It learns from the largest stretch that was ever freed how much to keep; this one is never touched, so costs nothing.
    """
    np.empty(_KEPT, np.uint8)


@cache
def _say_that_it_is_slow() -> None:
    _LOG.warning(
        "IATI files are read some twenty times slower here: no C compiler was at hand when Trecho was installed."
    )


def _put(piece: Piece | None, cutter: Cutter, codes: Codes, columns: ActivityColumns) -> list[tuple[int, str]]:
    """Puts what is good of a piece into the columns; where and why the rest is not."""
    if piece is None:
        return []
    telling = _telling(piece, codes)
    refused = telling.refused()
    reasons = [(int(piece.places[at, 0]), why) for at, why in refused.items()]
    if refused:
        if len(refused) == len(piece.places):
            return reasons
        piece = cutter.without(piece, refused)
        telling = _telling(piece, codes)
    telling.put_into(columns, piece.places)
    return reasons


def _telling(piece: Piece, codes: Codes) -> Telling:
    wording = Wording(piece.content)
    wording.put_right(piece.cells, piece.rough)
    return Telling(Told(Elements(PATHS, piece.cells)), wording, codes)
