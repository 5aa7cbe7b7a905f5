from trecho.core.activity import Rung
from trecho.core.assessing.ladder import RUNGS
from trecho.register.figuring.money import money
from trecho.register.figuring.weighing import Scales, rank_of


def test_no_ladder_rises_and_doubt_only_adds(weighed: Scales) -> None:
    told = money(weighed)
    for one in (told.forum, *told.plans):
        for steps in zip(one.ladder.steps, one.ladder.steps[1:], strict=False):
            assert steps[0].low >= steps[1].low
            assert steps[0].high >= steps[1].high
        assert all(step.low <= step.high for step in one.ladder.steps)
        assert list(one.reached) == sorted(one.reached, reverse=True)
        assert all(stating <= many for stating, many in zip(one.with_amount, one.reached, strict=True))


def test_a_sum_without_a_rate_is_counted_and_not_added(weighed: Scales) -> None:
    told = money(weighed)
    guyana = next(one for one in told.originals if one.currency == "GYD")
    assert (guyana.converted, guyana.not_convertible) == (None, guyana.deeds)
    assert told.not_convertible


def test_the_members_signed_sums_never_exceed_the_forums(weighed: Scales) -> None:
    told = money(weighed)
    assert sum(one.signed for one in told.members) <= told.forum.ladder.at(Rung.M2).low
    assert len(told.members) == 33


def test_a_deed_stands_on_the_furthest_rung_of_its_records(weighed: Scales) -> None:
    line = weighed.records[weighed.homes["celac-china/D126"]]
    assert RUNGS[rank_of(line)] is Rung.M0


def test_constant_prices_refuse_years_beyond_their_table(weighed: Scales) -> None:
    told = money(weighed)
    yuan = next(one for one in told.originals if one.currency == "CNY")
    assert yuan.constant is not None
    assert yuan.converted is not None
    assert 0 < yuan.constant != yuan.converted
    assert all(one.without_prices <= one.deeds - one.not_convertible for one in told.originals)
    assert any(one.without_prices for one in told.originals)  # deeds of 2024 and later
