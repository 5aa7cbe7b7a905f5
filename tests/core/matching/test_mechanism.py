"""Mechanism: named by the deed, or not quite."""

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.mechanism import mechanisms_of, named
from trecho.core.matching.promises import Promised
from trecho.core.pledge import Coding, Mechanism
from trecho.reference.matching import knowledge

KNOWN = knowledge()


def test_a_quoted_programme_is_recognised() -> None:
    table = deeds_table([deed("China holds Seeds of Tomorrow programme"), deed("Seeds for farmers", id="2")], KNOWN)
    found = named(table, PLAN.mechanisms)
    assert found[0, 5] == 1
    assert found[1, 5] == 0


def test_a_coded_mechanism_is_recognised() -> None:
    coding = Coding(mechanisms=(Mechanism(name="Andean Water Forum", kind="forum"),))
    mechanisms = mechanisms_of((Promised(id="1", text="To hold a forum.", coding=coding),), KNOWN)
    assert named(deeds_table([deed("The Andean Water Forum met in Lima")], KNOWN), mechanisms)[0, 0] == 1


def test_a_plan_without_names() -> None:
    assert not named(deeds_table([deed("x")], KNOWN), [[], []]).any()
