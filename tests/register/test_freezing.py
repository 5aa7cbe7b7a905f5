"""A state that was frozen twice is one snapshot; it verifies."""

from datetime import timedelta

from tests.conftest import MONDAY
from trecho.register.freezing import freeze
from trecho.store import sealing, search


def test_the_same_state_is_frozen_once_and_verifies(part_register: str) -> None:  # noqa: ARG001  (opens it)
    later = MONDAY + timedelta(days=1)
    one, new = freeze("draft of May", later)
    again, new_again = freeze("the same in June", later + timedelta(days=30))
    assert (new, new_again) == (True, False)
    assert again.id == one.id
    assert [kept.label for kept in search.snapshots()] == ["draft of May"]
    assert sealing.verify(one.id)[1] == ()
