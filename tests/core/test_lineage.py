"""Every relation of the lineage has its word."""

from trecho.core.lineage import Descent, Relation
from trecho.core.plain import plain


def test_a_row_travels_in_the_words_of_the_contract() -> None:
    row = Descent(old=("III.2",), new=("II.4",), relation=Relation.KEPT, score=0.93, why=("the same words",))
    assert plain(row) == {
        "old": ["III.2"],
        "new": ["II.4"],
        "relation": "kept",
        "also": [],
        "score": 0.93,
        "why": ["the same words"],
    }
