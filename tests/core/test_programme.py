"""What somebody said in public about a plan."""

from trecho.core.activity import Quantity
from trecho.core.plain import plain, value_of
from trecho.core.programme import Programme


def test_it_survives_the_round_trip() -> None:
    said = Programme(
        id="celac-china/A2025-02",
        plan="celac-china-2025",
        words={"en": "The plan holds more than 100 proposed projects."},
        quantity=Quantity(value=100, unit="proposed cooperation projects"),
        comparator="more than",
    )
    assert value_of(Programme, plain(said)) == said
