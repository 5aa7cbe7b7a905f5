"""Pairs worth comparing."""

from msgspec.structs import replace

from tests.core.resolving.deeds import MINE, MINE_AGAIN, OTHERS, SCHOOL, deed
from trecho.core.activity import Activity
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.pairing import pairs
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge

MANY = [deed(f"n{at:03}", f"Works of the {at}th ministry", value=at + 1000) for at in range(80)]


def among(every: list[Activity], least: float = 0.42) -> list[tuple[int, int]]:
    told = [told_of(each, knowledge()) for each in every]
    return list(pairs(told, Commonness(told), least=least))


def test_only_one_country_and_a_rare_word() -> None:
    abroad = deed("d", "Toromocho Copper Mine", country="CHL")
    found = among([MINE, MINE_AGAIN, SCHOOL, abroad, *OTHERS, *MANY])
    assert (0, 1) in found
    assert (0, 2) not in found
    assert not {(0, 3), (1, 3)} & set(found)
    assert found == sorted(set(found))


def test_hints_bring_together_what_few_share() -> None:
    paid = [deed("x", "Airport", value=123), deed("y", "Stadium", value=123)]
    assert (0, 1) in among([*paid, *MANY])
    assert (0, 1) not in among([paid[0], deed("y", "Stadium", value=7), *MANY])
    thing = [deed("x", "Airport", value=1), replace(deed("y", "", value=2), title={"es": "Aeropuerto"})]
    assert (0, 1) in among([*thing, *MANY])
    often = [deed(f"x{at:02}", f"Stadium of {at}", value=123) for at in range(20)]
    assert among([*often, *MANY], least=1) == []


def test_what_very_many_share_is_compared_with_its_next_ones_alone() -> None:
    many = [deed(f"m{at:03}", "Gasoducto Norte", f"20{at % 20:02}", value=at + 1) for at in range(200)]
    rest = [deed(f"r{at:04}", f"Other works {at}", country="BOL") for at in range(6000)]
    found = among([*many, *rest], least=0.35)
    own = [pair for pair in found if pair[1] < len(many)]
    assert 0 < len(own) <= len(many) * 24
