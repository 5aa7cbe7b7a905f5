"""Strengths reach what a deed's themes are part of, and what its sector codes name."""

from tests.core.matching.small_plan import deed
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.strengths import strengths
from trecho.reference.matching import knowledge

KNOWN = knowledge()


def test_strengths_reach_broader_themes() -> None:
    table = deeds_table([deed("A bank finances a hydropower plant", sectors=("230",))], KNOWN)
    found = strengths(table.marks, KNOWN)
    place = KNOWN.themes.place
    assert found.own[0, place["hydropower"]] == 1
    assert found.broader[0, place["energy"]] > 0.8
    assert found.sector[0, place["energy"]] == 1


def test_what_only_a_description_says_counts_less() -> None:
    found = strengths(deeds_table([deed("x", description="A new railway")], KNOWN).marks, KNOWN)
    assert 0 < found.own.max() < 1
