from trecho.core.aligning.drift import Difference
from trecho.core.lineage import Aspect
from trecho.core.tie import TieAct, TieState
from trecho.writers.wording_lineage import ASPECT, DIFFERENCE, DIRECTION, TIE_ACT, TIE_STATE


def test_every_code_has_its_words() -> None:
    assert set(ASPECT) == set(Aspect)
    assert set(TIE_STATE) == set(TieState)
    assert set(TIE_ACT) == set(TieAct)
    assert set(DIFFERENCE) == set(Difference)
    assert set(DIRECTION) == {1, -1}
