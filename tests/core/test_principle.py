"""A sentence that governs a whole plan."""

from trecho.core.plain import plain, value_of
from trecho.core.principle import Principle


def test_it_survives_the_round_trip() -> None:
    principle = Principle(
        id="celac-china-2019/P2", plan="celac-china-2019", words={"es": "Flexibilidad y voluntariedad"}
    )
    assert value_of(Principle, plain(principle)) == principle
