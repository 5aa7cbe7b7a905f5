"""Coverage, and the reasons for giving none."""

import pytest
from msgspec.structs import replace

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.capture_recapture import Lists, Refusal, cells_of, coverage, stratified, two_lists
from trecho.core.evidence import Interval

GOOD = Lists(precision=0.95, recall=0.95)


def lists(both: int, first: int, second: int) -> list[set[str]]:
    shared = {f"b{n}" for n in range(both)}
    return [shared | {f"f{n}" for n in range(first)}, shared | {f"s{n}" for n in range(second)}]


def test_two_lists_of_ids() -> None:
    found = coverage(lists(27, 33, 18), GOOD, RULES.cr, RULES.er)
    assert found.total is not None
    assert (found.seen, found.recaptured, round(found.total, 1)) == (78, 27, 99.2)


@pytest.mark.parametrize(
    ("known", "refusal"),
    [
        (Lists(precision=0.95, recall=0.95, common_scope=False), Refusal.SCOPES_DIFFER),
        (Lists(precision=0.95, recall=0.95, independent=False), Refusal.ONE_FROM_ANOTHER),
        (Lists(precision=0.95, recall=0.95, closed=False), Refusal.OPEN_PERIOD),
        (Lists(precision=0.8, recall=0.95), Refusal.RESOLUTION_UNSURE),
        (Lists(), Refusal.RESOLUTION_UNSURE),
    ],
)
def test_what_makes_a_number_indefensible(known: Lists, refusal: Refusal) -> None:
    found = coverage(lists(27, 33, 18), known, RULES.cr, RULES.er)
    assert (found.total, found.refusals) == (None, (refusal,))


def test_small_wide_and_dependent_lists_are_refused() -> None:
    assert Refusal.FEW_ACTIVITIES in two_lists(8, 8, 7, GOOD, RULES.cr, RULES.er).refusals
    strict = replace(RULES.cr, max_width=0.3, max_shift_psi2=0.1)
    wide = two_lists(20, 20, 7, GOOD, strict, RULES.er)
    assert (wide.total, wide.refusals) == (None, (Refusal.TOO_WIDE, Refusal.TOO_DEPENDENT))
    # The dependences are published whatever else is refused.
    assert set(wide.psi) == {"0.5", "1", "2", "4"}


def test_lists_that_hold_the_same_leave_nothing_unseen() -> None:
    found = coverage(lists(30, 0, 0), GOOD, RULES.cr, RULES.er)
    assert (found.interval, found.coverage) == (Interval(30, 30), 1.0)


def test_one_list_or_six_are_refused() -> None:
    assert coverage([{"a"}], GOOD, RULES.cr, RULES.er).refusals == (Refusal.LISTS,)
    assert coverage([{"a"}] * 6, GOOD, RULES.cr, RULES.er).refusals == (Refusal.LISTS,)


def test_three_lists_of_ids_and_their_cells() -> None:
    sets = [frozenset("abcd"), frozenset("bcde"), frozenset("cdf")]
    assert cells_of(sets) == {"100": 1, "110": 1, "111": 2, "010": 1, "001": 1}
    assert Refusal.FEW_RECAPTURES in coverage(sets, GOOD, RULES.cr, RULES.er).refusals


def test_strata_add_up_where_all_of_them_pass() -> None:
    one = coverage(lists(27, 33, 18), GOOD, RULES.cr, RULES.er)
    both = stratified({"small": one, "large": one})
    assert both is not None
    assert (both.seen, both.coverage) == (156, one.coverage)
    assert stratified({"small": one, "large": coverage(lists(1, 1, 1), GOOD, RULES.cr, RULES.er)}) is None
    assert stratified({}) is None
