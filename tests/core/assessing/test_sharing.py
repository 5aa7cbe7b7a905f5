"""An activity of two plans is counted once, first in, first out."""

from tests.core.assessing.before_after import PLAN_2019, proof
from trecho.core.assessing.sharing import Claimant, left_for, shares, succeeded
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Proof

OLD_CLOCK = Period(PartialDate("2015"), PartialDate("2019"))


def older(*proofs: Proof, need: float = 6000) -> Claimant:
    return Claimant(pledge="old", plan="2015", clock=OLD_CLOCK, need=need, proofs=proofs)


def newer(*proofs: Proof) -> Claimant:
    return Claimant(pledge="new", plan="2019", clock=PLAN_2019, need=6000, proofs=proofs)


SHARED = proof("s", 430, day="2019")


def test_the_older_target_is_served_first() -> None:
    assert left_for(newer(SHARED), [older(proof("e", 4900, day="2018"), SHARED)]) == {"s": 0}


def test_what_the_older_one_no_longer_needs_goes_to_the_newer() -> None:
    assert left_for(newer(SHARED), [older(proof("e", 5900, day="2018"), SHARED)]) == {"s": 330}
    assert left_for(newer(SHARED), [older(proof("e", 6100, day="2018"), SHARED)]) == {"s": 430}


def test_what_one_plan_alone_holds_is_not_shared() -> None:
    only = proof("n", 100, day="2020")
    assert left_for(newer(only), [older(only)]) == {}


def test_the_plan_that_the_source_names_takes_it() -> None:
    for plan, left in (("2019", 430), ("2015", 0)):
        named = proof("s", 430, day="2019", plan=plan)
        assert left_for(newer(named), [older(named)]) == {"s": left}


def test_late_here_and_on_time_there_is_known() -> None:
    late = proof("l", 10, day="2020-03")
    assert succeeded(older(late), [newer(late)]) == ("l",)
    assert succeeded(older(late), []) == ()


def test_shares_are_equal_unless_the_source_splits() -> None:
    assert shares({"a": ["x", "y"]}) == {("a", "x"): 0.5, ("a", "y"): 0.5}
    assert shares({"a": ["x", "y", "z"]}, {("a", "x"): 0.5}) == {("a", "x"): 0.5, ("a", "y"): 0.25, ("a", "z"): 0.25}
    assert shares({"a": ["x"]}, {("a", "x"): 1.0}) == {("a", "x"): 1.0}
