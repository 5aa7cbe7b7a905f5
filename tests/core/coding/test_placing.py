"""Offsets of a coding lead to the same words in the reading's text, over page turns and hyphens."""

from tests.core.coding.commitments import coded
from trecho.core.coding.placing import placed
from trecho.core.passage import Span
from trecho.core.plan import Item


def test_a_target_that_runs_over_a_page_turn_is_found_in_the_text() -> None:
    text = "1. The Chinese side will offer 6,000\n\n Page 3 \n\ngovernment scholar-\nships to the members."
    words = "The Chinese side will offer 6,000 government scholarships to the members."
    cut, turn = text.index("\n\n Page"), text.index("government")
    item = Item(path="VII.7", text=words, start=3, end=len(text), pieces=(Span(3, cut), Span(turn, len(text))))
    [target] = placed(coded(words), item, text).targets
    assert (target.path, target.start, target.end) == ("VII.7", text.index("6,000"), text.index(" to the members"))
