from trecho.core.assessing.capture_recapture import Refusal
from trecho.core.assessing.emphasis import Answer
from trecho.core.assessing.receipts import NotReached
from trecho.core.assessing.replying import Phase
from trecho.core.assessing.yardsticks import Yardstick
from trecho.core.matrix import Progress
from trecho.writers import wording_figures


def test_every_code_that_a_page_may_show_has_words() -> None:
    assert set(wording_figures.REFUSAL) == set(Refusal)
    assert set(wording_figures.EMPHASIS) == set(Answer)
    assert set(wording_figures.NOT_REACHED) == set(NotReached)
    assert set(wording_figures.PHASE) == set(Phase)
    assert set(wording_figures.YARDSTICK) == {one.value for one in Yardstick}
    assert set(wording_figures.PROGRESS) == set(Progress)
