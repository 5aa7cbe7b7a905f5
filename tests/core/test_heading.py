"""An area of a plan."""

from trecho.core.heading import Heading
from trecho.core.plain import plain, value_of


def test_it_survives_the_round_trip() -> None:
    heading = Heading(id="celac-china-2019/III", plan="celac-china-2019", path="III", title={"zh": "贸易、投资和金融"})
    assert value_of(Heading, plain(heading)) == heading
