"""Sector: the same field, part of it, serving it, or only its code."""

import numpy as np

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching import sector
from trecho.core.matching.deeds import Deed, deeds_table
from trecho.core.matching.sides import sides_of
from trecho.core.matching.strengths import strengths
from trecho.reference.matching import knowledge


def features(one: Deed, commitment: str) -> dict[str, float]:
    known = knowledge()
    table = deeds_table([one], known)
    found = sector.columns(sides_of(strengths(table.marks, known), PLAN.promises, known.themes))
    column = [promise.id for promise in PLAN.promises.promises].index(commitment)
    return dict(zip(sector.FEATURES, found[0, column].tolist(), strict=True))


def test_the_same_field() -> None:
    assert features(deed("A firm repairs a railway"), "1.1")["same"] == 1


def test_part_of_the_field() -> None:
    found = features(deed("A firm builds a hydropower dam"), "4.1")
    assert found["same"] == 0
    assert found["broader"] > 0.8


def test_a_code_alone_speaks_of_its_field() -> None:
    assert features(deed("A bank lends to Alfa", sectors=("230",)), "4.1")["code"] > 0.9


def test_another_field_shares_nothing_and_is_outside_the_area() -> None:
    found = features(deed("The embassy donates violins"), "4.1")
    assert found["same"] == found["broader"] == found["covered"] == 0
    assert found["off_area"] > 0


def test_features_stay_between_0_and_1() -> None:
    known = knowledge()
    texts = ["railway and port works", "masks for the hospital", "", "training on renewable energy in mining"]
    table = deeds_table([deed(text, id=str(number)) for number, text in enumerate(texts)], known)
    found = sector.columns(sides_of(strengths(table.marks, known), PLAN.promises, known.themes))
    assert np.all((found >= 0) & (found <= 2))
