"""An area or a plan as a whole."""

from tests.core.assessing.before_after import card, judged, proof
from trecho.core.assessing.aggregating import standing
from trecho.core.assessment import Status
from trecho.core.pledge import PledgeKind


def test_the_distribution_first_and_means_with_their_twins() -> None:
    q, f = PledgeKind.QUANTIFIED, PledgeKind.EFFORT
    found = standing(
        [
            (judged(card(need=10), proof("a", 20)), q),
            (judged(card(need=10), proof("a", 4), proof("b", 4, self_reported=True)), q),
            (judged(card(need=10)), q),
            (judged(card(f), proof("c")), f),
            (judged(card(PledgeKind.STATEMENT)), PledgeKind.STATEMENT),
        ]
    )
    assert found.verified == {Status.NOT_RATED: 1, Status.NOT_ASSESSABLE: 1, Status.LIMITED: 2, Status.COMPLETE: 1}
    assert (found.assessed, found.total) == (3, 5)
    # More than all is all; what was not rated is no zero.
    assert (found.firm.verified, found.firm.claimed, found.firm.assessed, found.firm.total) == (0.7, 0.9, 2, 3)
    assert (found.effort.verified, found.effort.total) == (None, 1)
