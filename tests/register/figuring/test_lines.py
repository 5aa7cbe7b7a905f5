from decimal import Decimal

from msgspec.structs import replace

from tests.register.figuring.conftest import TODAY
from trecho.register.figuring.lines import claimed_totals, lines
from trecho.register.figuring.weighing import Scales


def test_announced_lines_stand_in_their_own_currency(weighed: Scales) -> None:
    drawn = {one.subject: one for one in lines(weighed, TODAY)}
    yuan, dollars = drawn["announcement:celac-china/P2025-01"], drawn["announcement:celac-china/P2021-06"]
    assert (yuan.currency, yuan.view.size) == ("CNY", Decimal(66_000_000_000))
    assert (dollars.currency, dollars.view.size) == ("USD", Decimal(9_000_000_000))
    assert dollars.contested


def test_deals_that_nobody_tied_draw_nothing(weighed: Scales) -> None:
    drawn = {one.subject: one for one in lines(weighed, TODAY)}
    regional = drawn["announcement:celac-china/P2014-06"]
    assert regional.view.tied == ()
    assert regional.view.untied
    assert regional.view.undrawn == regional.view.size


def test_a_deal_that_is_part_of_a_line_draws_on_it(weighed: Scales) -> None:
    argentine = next(one for one in lines(weighed, TODAY) if one.subject == "activity:celac-china/D126")
    assert argentine.view.tied == ("celac-china/D150",)
    assert argentine.view.undrawn < argentine.view.size
    assert argentine.country == "ARG"


def test_a_judged_tie_draws_and_leaves_the_others(weighed: Scales) -> None:
    tied = replace(weighed.known, ties={("celac-china/D271", "celac-china/P2025-01"): True})
    found = type(weighed)(weighed.activities, weighed.records, weighed.homes, weighed.accounts, tied)
    yuan = next(one for one in lines(found, TODAY) if one.subject == "announcement:celac-china/P2025-01")
    assert yuan.view.tied == ("celac-china/D271",)
    assert "celac-china/D271" not in yuan.view.untied


def test_aims_of_trade_are_no_lines_and_claimed_totals_stand_apart(weighed: Scales) -> None:
    assert "announcement:celac-china/P2014-09" not in {one.subject for one in lines(weighed, TODAY)}
    assert "celac-china/D267" in {one.activity for one in claimed_totals(weighed)}
