"""An IATI file cut by bytes."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.iati_samples import HEAD, TAIL, bare
from trecho.core.noun import Nonsense
from trecho.sources import iati_pieces
from trecho.sources.iati_pieces import Cutter, Piece, cuts_of, plain_xml
from trecho.sources.iati_prologue import prologue_of


def cut(path: Path, parts: int = 1) -> tuple[list[Piece], list[int]]:
    prologue = prologue_of(path)
    found = [each for stretch in cuts_of(path, prologue, parts) for each in Cutter(path, prologue).pieces(*stretch)]
    return [piece for piece, _ in found if piece is not None], [at for _, refused in found for at, _ in refused]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.integers(0, 400), max_size=12),
    st.integers(1, 5),
    st.integers(200, 900),
    st.sampled_from(["", "<!--a-->"]),
)
def test_any_window_and_any_cut_finds_every_activity(sizes: list[int], parts: int, block: int, aside: str) -> None:
    elements = [bare(number).replace(f"T{number}", "x" * size + aside).encode() for number, size in enumerate(sizes)]
    content = HEAD.encode() + b"\n<!-- <iati-activity> -->".join(elements) + TAIL.encode()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(iati_pieces, "_BLOCK", block)
        path = Path(folder) / "a.xml"
        path.write_bytes(content)
        pieces, refused = cut(path, parts)
    assert [content[start:end] for piece in pieces for start, end in piece.places.tolist()] == elements
    assert refused == []
    plain = [piece.content[start:end] for piece in pieces for start, end in piece.stretches.tolist()]
    assert len(plain) == len(elements)
    assert all(b"<!--" not in each for each in plain) if aside else plain == elements


def test_elements_with_longer_names_are_no_activities(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD + "<iati-activity-note>x</iati-activity-note>" + bare(1) + TAIL)
    ((piece,), _) = cut(path)
    assert [piece.content[start:end] for start, end in piece.stretches.tolist()] == [bare(1).encode()]


def test_a_piece_without_some_of_its_activities(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD + bare(1) + bare(2) + bare(3) + TAIL)
    cutter = Cutter(path, prologue_of(path))
    ((piece, _),) = (each for each in cutter.pieces(*cuts_of(path, prologue_of(path), 1)[0]) if each[0])
    assert piece is not None
    left = cutter.without(piece, {1: "no reason"})
    assert left.places.tolist() == piece.places[[0, 2]].tolist()
    assert [left.content[start:end] for start, end in left.stretches.tolist()] == [bare(1).encode(), bare(3).encode()]


def test_plain_xml_says_the_same_without_asides(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD)
    odd = b"<iati-activity a = 'b'><!-- c --><t><![CDATA[<&]]></t></iati-activity >"
    assert plain_xml(odd, prologue_of(path)).endswith(b' a="b"><t>&lt;&amp;</t></iati-activity>')
    with pytest.raises(Nonsense):
        plain_xml(b"<iati-activity>&unknown;</iati-activity>", prologue_of(path))
