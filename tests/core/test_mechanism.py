"""A forum that is meant to come back."""

from trecho.core.dates import PartialDate
from trecho.core.mechanism import StandingMechanism
from trecho.core.plain import plain, value_of


def test_it_survives_the_round_trip() -> None:
    forum = StandingMechanism(
        id="celac-china/legal-forum", name={"en": "China-LAC Legal Forum"}, kind="forum", first_held=PartialDate("2007")
    )
    assert value_of(StandingMechanism, plain(forum)) == forum
