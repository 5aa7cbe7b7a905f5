"""Proposals over a dataset of any size."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.resolving.loads import loads, resolved
from trecho.core.resolving.proposing import proposals
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge, resolving_weights

ABROAD = [
    replace(each, id=f"{each.id}-bol", countries=("BOL", "PER") if each is MINE else ("BOL",))
    for each in (MINE, MINE_AGAIN, SCHOOL, *OTHERS[:9])
]
EVERY = [MINE, MINE_AGAIN, SCHOOL, *OTHERS, *ABROAD]


def test_any_size_of_load_gives_the_same_pairs() -> None:
    whole = sorted(
        (each.left, each.right, each.score)
        for each in proposals((told_of(one, knowledge()) for one in EVERY), resolving_weights())
    )
    assert whole
    for most in (1, 30, 1000):
        found = list(resolved(lambda: EVERY, resolving_weights(), knowledge(), most=most))
        assert sorted((each.left, each.right, each.score) for each in found) == whole


def test_totals_are_left_out() -> None:
    total = replace(deed("t", "Toromocho Copper Mine"), flags=("account",))
    found = resolved(lambda: [*EVERY, total], resolving_weights(), knowledge())
    assert "t" not in {name for each in found for name in (each.left, each.right)}


@given(st.dictionaries(st.text("ABC", min_size=1, max_size=3), st.integers(1, 50)), st.integers(1, 60))
def test_every_country_is_in_one_load(sizes: dict[str, int], most: int) -> None:
    packed = loads(Counter(sizes), most)
    assert sorted(country for load in packed for country in load) == sorted(sizes)
    assert all(len(load) == 1 or sum(sizes[country] for country in load) <= most for load in packed)
