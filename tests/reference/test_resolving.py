"""The bundled weights and the words that number."""

from tests.core.resolving.deeds import MINE, SCHOOL
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.likeness import grounds
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge, resolving_weights


def test_weights_speak_of_all_grounds_and_of_no_other() -> None:
    pair = grounds(told_of(MINE, knowledge()), told_of(SCHOOL, knowledge()), Commonness())
    assert set(resolving_weights().grounds) == {ground.ground for ground in pair}
    assert resolving_weights().grounds["apart"] < 0 < resolving_weights().grounds["names"]


def test_every_language_numbers() -> None:
    assert {knowledge().steps[word] for word in ("phase", "fase", "期")} == {"phase"}
    assert [knowledge().ordinals[word] for word in ("second", "segundo", "deuxieme", "14th")] == [2, 2, 2, 14]
    assert knowledge().cardinals["二"] == 2
    assert "trinida" in knowledge().homes["TTO"]
    assert {"sign", "firmado", "签署"} <= {"sign", *knowledge().plain}
