"""Every relation of the lineage has its word."""

from trecho.core.lineage import Aspect, Change, Descent, Relation
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
        "changes": [],
    }


def test_a_change_says_in_a_few_words_what_it_is() -> None:
    assert str(Change(aspect=Aspect.FIGURE, direction=-1, old="120", new="75")) == "figure: '120' → '75' (weaker)"
    assert (
        str(Change(aspect=Aspect.CONDITION, direction=1, old="if possible")) == "condition: 'if possible' gone (firmer)"
    )
    assert str(Change(aspect=Aspect.SCOPE, new="and ports")) == "scope: 'and ports' added"
    assert str(Change(aspect=Aspect.PARTS)) == "parts"
