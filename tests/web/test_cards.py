import pytest

from trecho.core.pledge import PledgeKind
from trecho.store import search
from trecho.web.cards import cards_in_force


@pytest.mark.usefixtures("samples")
def test_a_written_card_goes_before_the_one_that_coding_makes() -> None:
    plan = search.plan("celac-china-2019")
    assert plan is not None
    cards = cards_in_force(plan, search.commitments(plan.id))
    assert cards["celac-china-2019/VII.7#2"].months_of_grace == 12
    assert cards["celac-china-2019/VII.7#2"].goal is not None
    written = {card.pledge for card in search.rule_cards(plan.id)}
    assert written <= set(cards)
    assert all(card.kind in set(PledgeKind) for card in cards.values())
