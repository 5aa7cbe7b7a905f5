"""Stored views are folded by the method's own thresholds."""

from trecho.core.evidence import Side, SourceKind
from trecho.reference.parameters import parameters
from trecho.store.rules import rules


def test_thresholds_and_kinds_are_the_methods() -> None:
    assert rules().conflict == parameters().conflict
    assert rules().kinds["official-china"] == (SourceKind.GOVERNMENT, Side.GIVER)
