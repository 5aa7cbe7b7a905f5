import pytest

from trecho.readers.pdf_frame import framed

_SIDES = (10.0, 20.0, 410.0, 620.0)  # left, bottom, right, top


@pytest.mark.parametrize(
    ("turns", "width", "corner", "way"),
    [
        (0, 400, (10, 620), (1, 0)),
        (1, 600, (10, 20), (0, 1)),
        (2, 400, (410, 20), (-1, 0)),
        (3, 600, (410, 620), (0, -1)),
    ],
)
def test_the_corner_shown_at_the_top_left_is_the_beginning(
    turns: int, width: float, corner: tuple[float, float], way: tuple[float, float]
) -> None:
    frame = framed(_SIDES, turns)
    assert (frame.width, frame.height) == (width, 1000 - width)
    assert frame.base(*corner) == 0
    assert sum(part * by for part, by in zip(frame.across, (*corner, 1), strict=True)) == 0
    assert frame.runs(*way)
    assert not frame.runs(-way[0], -way[1])


def test_a_slant_is_no_way_across_and_none_is_told_by_nothing() -> None:
    frame = framed(_SIDES, 0)
    assert frame.runs(10, 1)
    assert not frame.runs(1, 1)
    assert frame.runs(0, 0)
