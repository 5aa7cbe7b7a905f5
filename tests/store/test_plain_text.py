"""JSON text in the tables is the plain shape, byte for byte."""

from trecho.core.link import Grade, Link
from trecho.core.plain import plain
from trecho.store.plain_text import decoded, encoded


def test_there_and_back() -> None:
    link = Link(activity="a", commitment="celac-china-2019/VII.7", grade=Grade.DIRECT, score=0.5)
    assert decoded(encoded(link)) == plain(link)
    assert encoded({"name": "奖学金"}) == '{"name":"奖学金"}'
