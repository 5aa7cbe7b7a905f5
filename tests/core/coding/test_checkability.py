"""Checkability: 3 with a figure, 2 for a yes or no, 1 for what can be counted, 0 for statements."""

from tests.core.coding.commitments import SCHOLARSHIPS, coded
from trecho.core.coding.checkability import checkability_of, own_checkability
from trecho.core.pledge import Mechanism, Strength


def test_each_level_has_its_commitment() -> None:
    assert coded(SCHOLARSHIPS).checkability == 3
    assert coded("To hold the China-CELAC Ministerial Tourism Meeting at the appropriate time.").checkability == 2
    assert coded("To strengthen exchanges in electronic commerce.").checkability == 1
    assert coded("To reaffirm the right of all States to the restitution of their cultural assets.").checkability == 0


def test_giving_without_a_level_can_only_be_counted() -> None:
    assert checkability_of("provide", Strength.ACTION, (), ()) == 1
    assert checkability_of("establish", Strength.ACTION, (), ()) == 2


def test_an_effort_to_continue_a_mechanism_is_a_yes_or_no() -> None:
    held = (Mechanism(name="Forum of Ministers", kind="forum", recurrence="continue"),)
    assert checkability_of("continue", Strength.EFFORT, (), held) == 2


def test_an_act_is_a_yes_or_no_only_where_its_commitment_is() -> None:
    assert own_checkability(1, Strength.ACTION, 2) == 2
    assert own_checkability(1, Strength.ACTION, 1) == 1
    assert own_checkability(1, Strength.EFFORT, 3) == 1
