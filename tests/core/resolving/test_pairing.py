"""Pairs worth comparing."""

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.resolving.pairing import pairs
from trecho.core.resolving.tongue import rarity, words_of


def test_only_one_country_and_a_rare_word() -> None:
    abroad = deed("d", "Toromocho Copper Mine", country="CHL")
    every = [MINE, MINE_AGAIN, SCHOOL, abroad, *OTHERS]
    told = [words_of(each) for each in every]
    found = list(pairs(every, told, rarity(told), least=2.4))
    assert (0, 1) in found
    assert not {(0, 3), (1, 3)} & set(found)
    assert found == sorted(set(found))
