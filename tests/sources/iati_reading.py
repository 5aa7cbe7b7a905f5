"""A document of activities read as far as a test needs it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from trecho.sources.description import bundled
from trecho.sources.iati_codes import Codes
from trecho.sources.iati_pieces import Cutter, Piece, cuts_of
from trecho.sources.iati_prologue import prologue_of
from trecho.sources.iati_rows import PATHS, Told
from trecho.sources.wording import Spans, Wording
from trecho.sources.xml_elements import Elements

CODES = Codes(bundled("iati"))


def piece_of(*activities: str) -> Piece:
    """The activities, all of them good, as one piece."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xml"
        path.write_text(f"<iati-activities>{''.join(activities)}</iati-activities>")
        prologue = prologue_of(path)
        ((piece, refused), *_) = Cutter(path, prologue).pieces(*cuts_of(path, prologue, 1)[0])
    assert piece is not None
    assert refused == []
    return piece


def told_in(piece: Piece) -> tuple[Told, Wording]:
    """What the activities of a piece tell, and the words of it."""
    wording = Wording(piece.content)
    wording.put_right(piece.cells, piece.rough)
    return Told(Elements(PATHS, piece.cells)), wording


def told_by(*activities: str) -> tuple[Told, Wording]:
    """What the activities tell, and the words of it."""
    return told_in(piece_of(*activities))


def words(wording: Wording, spans: Spans) -> list[str | None]:
    """The values of a column."""
    return list(wording.packed(spans))
