"""Pairs worth comparing."""

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.activity import Activity
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.pairing import pairs
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge


def among(every: list[Activity], least: float = 0.42) -> list[tuple[int, int]]:
    told = [told_of(each, knowledge()) for each in every]
    return list(pairs(told, Commonness((each.countries, each.words) for each in told), least=least))


def test_only_one_country_and_a_rare_word() -> None:
    abroad = deed("d", "Toromocho Copper Mine", country="CHL")
    found = among([MINE, MINE_AGAIN, SCHOOL, abroad, *OTHERS])
    assert (0, 1) in found
    assert not {(0, 3), (1, 3)} & set(found)
    assert found == sorted(set(found))


def test_what_very_many_share_is_compared_with_its_next_ones_alone() -> None:
    many = [deed(f"m{at:03}", "Gasoducto Norte", f"20{at % 20:02}", value=at + 1) for at in range(200)]
    rest = [deed(f"r{at:04}", f"Other works {at}", country="BOL") for at in range(6000)]
    found = among([*many, *rest], least=0.35)
    own = [pair for pair in found if pair[1] < len(many)]
    assert 0 < len(own) <= len(many) * 24
