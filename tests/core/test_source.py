"""Where claims come from."""

from trecho.core.plain import plain, value_of
from trecho.core.source import Source


def test_it_survives_the_round_trip() -> None:
    source = Source(id="https://a.example/1", url="https://a.example/1", kind="official-lac", letter="B", claims=12)
    assert value_of(Source, plain(source)) == source
