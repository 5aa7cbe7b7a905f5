"""An IATI file cut by bytes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.iati_samples import HEAD, TAIL, bare
from trecho.sources import iati_pieces
from trecho.sources.iati_pieces import cuts_of, pieces_of, prologue_of


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 400), max_size=12), st.integers(1, 5), st.integers(200, 900))
def test_any_window_and_any_cut_finds_every_activity(sizes: list[int], parts: int, block: int) -> None:
    import tempfile

    elements = [bare(number).replace(f"T{number}", "x" * size).encode() for number, size in enumerate(sizes)]
    content = HEAD.encode() + b"\n<!-- a -->".join(elements) + TAIL.encode()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(iati_pieces, "_BLOCK", block)
        path = Path(folder) / "a.xml"
        path.write_bytes(content)
        found = [piece for start, end in cuts_of(path, parts) for piece in pieces_of(path, start, end, activities=3)]
    assert [each for piece in found for each in piece.contents] == elements
    for piece in found:
        for start, each in zip(piece.starts, piece.contents, strict=True):
            assert content[start : start + len(each)] == each


def test_the_root_travels_with_every_piece(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD + bare(1) + TAIL)
    wrapped = prologue_of(path).wrapped(b"<iati-activity/>")
    assert b'xmlns:x="http://x.example"' in wrapped
    assert wrapped.endswith(b"<iati-activity/></iati-activities>")


def test_elements_with_longer_names_are_no_activities(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD + "<iati-activity-note>x</iati-activity-note>" + bare(1) + TAIL)
    (piece,) = pieces_of(path, *cuts_of(path, 1)[0])
    assert piece.contents == (bare(1).encode(),)
