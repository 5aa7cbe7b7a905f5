"""What disagrees stays open until a person decides."""

from trecho.core.contradiction import Contradiction, ContradictionState
from trecho.core.plain import plain, value_of


def test_it_is_open_until_decided_and_survives_the_round_trip() -> None:
    found = Contradiction(id="activity:a#disputed", subjects=("activity:a",), attribute="disputed", said=("29", "30"))
    assert found.state is ContradictionState.OPEN
    assert value_of(Contradiction, plain(found)) == found
