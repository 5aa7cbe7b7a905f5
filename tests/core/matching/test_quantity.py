"""Quantity: the same unit, or another."""

from tests.core.matching.small_plan import deed
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.promises import Promised
from trecho.core.matching.quantity import counted, units_of
from trecho.core.pledge import Coding, Target
from trecho.reference.matching import knowledge


def test_what_is_counted_alike() -> None:
    known = knowledge()
    coding = Coding(targets=(Target(quantity=500, unit="scholarships", span="500 scholarships"),))
    units = units_of((Promised(id="1", text="x", coding=coding), Promised(id="2", text="y")), known)
    deeds = [deed("x", quantity=((20.0, "scholarship"),)), deed("y", id="2", quantity=((3.0, "buses"),))]
    found = counted(deeds_table(deeds, known), units, known)
    assert found.tolist() == [[1.0, 0.0], [0.0, 0.0]]
