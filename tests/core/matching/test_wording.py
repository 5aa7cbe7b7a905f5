"""Wording: rare shared words count, absent ones do not."""

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.wording import shared, wording_of
from trecho.reference.matching import knowledge


def test_shared_words_point_to_the_commitment_that_uses_them() -> None:
    found = shared(deeds_table([deed("Railways and ports")], knowledge()), PLAN.wording)
    assert found[0].argmax() == 0
    assert found[0, 4] == 0


def test_a_deed_without_shared_words_gets_nothing() -> None:
    assert not shared(deeds_table([deed("zzz")], knowledge()), PLAN.wording).any()


def test_an_empty_plan_has_no_wording() -> None:
    assert wording_of((), knowledge()).weights.shape == (1, 0)
