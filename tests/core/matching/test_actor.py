"""Actor: parties named, public ones, private ones."""

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching import actor
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.sides import sides_of
from trecho.core.matching.strengths import strengths
from trecho.reference.matching import knowledge


def features(text: str) -> dict[str, float]:
    known = knowledge()
    table = deeds_table([deed(text)], known)
    found = actor.columns(sides_of(strengths(table.marks, known), PLAN.promises, known.themes))
    return dict(zip(actor.FEATURES, found[0, 3].tolist(), strict=True))


def test_a_public_gift_straight_to_a_hospital() -> None:
    found = features("The embassy donates masks to the hospital")
    assert found["named"] > 0.9
    assert found["public"] > 0.4


def test_a_private_gift() -> None:
    found = features("Alfa Mining Group donates masks to the hospital")
    assert found["public"] == 0
    assert found["private"] > 0.4


def test_parties_outside_the_field_do_not_count_as_in_it() -> None:
    assert features("The municipality donates violins to the band")["in_field"] == 0
