"""Who owes what."""

from tests.core.assessing.before_after import card, judged, proof
from trecho.core.assessing.obligations import obligations
from trecho.core.pledge import PledgeKind


def test_scores_stand_only_where_the_text_obliges() -> None:
    china = card(need=10, pledge="p/I.1#1", actor="china")
    both = card(PledgeKind.EFFORT, pledge="p/I.2#1", actor="both")
    results = {one.pledge: judged(one, proof("a", 5)) for one in (china, both)}
    cells = {
        (cell.actor, cell.pledge): cell.assessment
        for cell in obligations([china, both], results, ("china", "celac"), named={"p/I.2#1": ["CHL"]})
    }
    assert cells["china", "p/I.1#1"] == results["p/I.1#1"]
    assert cells["celac", "p/I.1#1"] is None
    assert cells["china", "p/I.2#1"] == cells["celac", "p/I.2#1"] == cells["CHL", "p/I.2#1"] == results["p/I.2#1"]
