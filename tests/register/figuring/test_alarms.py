import pytest

from tests.register.figuring.conftest import TODAY
from trecho.register.figuring.alarms import alarms


@pytest.mark.usefixtures("samples")
def test_the_case_raises_its_alarms_by_itself() -> None:
    found = alarms(TODAY)
    assert [one.quantity for one in found.standing] == [1000]
    assert [(one.promised, one.claimed) for one in found.mirrors] == [(17000, 17001)]
    assert [one.subjects for one in found.ascriptions] == [("celac-china/P2021-06", "celac-china/P2025-01")]
