"""What a pledge's progress is held against."""

from tests.core.assessing.before_after import card
from trecho.core.assessing.figures import need_on
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Goal, RuleCard


def test_the_need_is_the_goal_s_the_editions_due_or_the_ceiling() -> None:
    assert need_on(card(need=201, quantity=200)) == 201
    assert need_on(card(PledgeKind.EVENT, expected=3)) == 3
    assert need_on(card(PledgeKind.EVENT)) == 1
    assert need_on(card(PledgeKind.ACT)) is None
    ceiling = Goal(quantity=500, need=None, unit="x")
    assert need_on(RuleCard(pledge="p#1", kind=PledgeKind.ACT, goal=ceiling)) == 500
