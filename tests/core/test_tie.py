from trecho.core.lineage import Relation
from trecho.core.tie import Tie, TieState


def _tie(**fields: object) -> Tie:
    return Tie(**{"id": "a/1=>b/1", "pair": "a=>b", "relation": Relation.KEPT, **fields})  # type: ignore[arg-type]  # (plain fields)


def test_a_tie_holds_between_two_commitments_until_somebody_cuts_it() -> None:
    assert _tie(old="a/1", new="b/1").holds
    assert not _tie(old="a/1", new="b/1", state=TieState.UNLINKED).holds


def test_what_stands_alone_is_no_tie_that_holds() -> None:
    assert not _tie(old="a/1", relation=Relation.DROPPED).holds
    assert not _tie(new="b/1", relation=Relation.NEW).holds
