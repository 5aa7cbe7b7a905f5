import pytest

from trecho.core.assessment import Status
from trecho.writers.charts_marks import mark_svg


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_shape_of_its_own(status: Status) -> None:
    shape = mark_svg(status)
    assert shape.startswith("<svg")
    assert all(mark_svg(other) != shape for other in Status if other is not status)


def test_it_is_silent_since_the_word_stands_beside_it() -> None:
    assert 'aria-hidden="true"' in mark_svg(Status.COMPLETE)
