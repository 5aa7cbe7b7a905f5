import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trecho.writers.charts_tiles import Tile, places, step_of, tiles_svg


def drawn_at(svg: str) -> list[str]:
    return re.findall(r'<rect x="([\d.]+)" y="([\d.]+)"', svg)


def test_no_two_tiles_share_a_place() -> None:
    assert len(set(places().values())) == len(places()) == 33


def test_islands_are_as_large_as_continents() -> None:
    svg = tiles_svg([Tile(code="BRA", label="Brazil", count=15), Tile(code="GRD", label="Grenada", count=13)], "two")
    assert len(set(re.findall(r'width="45" height="45"', svg))) == 1
    assert "Grenada" in svg


def test_a_country_without_a_place_stands_in_a_row_below() -> None:
    svg = tiles_svg([Tile(code=code, label=code, count=1) for code in ("BRA", "KOR", "JPN")], "three")
    assert len(set(drawn_at(svg))) == 3


def test_an_address_makes_a_link_with_words() -> None:
    svg = tiles_svg([Tile(code="COL", label="Colombia: 12", count=12, href="/en/members/COL")], "one")
    assert '<a href="/en/members/COL" aria-label="Colombia: 12">' in svg


@given(st.integers(1, 1000))
def test_more_is_never_paler(most: int) -> None:
    steps = [step_of(count, most) for count in range(most + 1)]
    assert steps[0] == 0
    assert all(one <= other for one, other in pairwise(steps))
    assert steps[-1] == 4
