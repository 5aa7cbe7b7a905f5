"""The rules that prepare and judge the tree of a line."""

from decimal import Decimal

from tests.core.assessing.before_after import RULES
from tests.core.assessing.test_ladder import held
from tests.core.assessing.test_running import deed
from trecho.core.activity import ActivityKind, Rung
from trecho.core.assessing.umbrella import (
    first_legs,
    is_envelope,
    is_line,
    is_relief,
    loan_from_contract,
    overdrawn,
    tie_of,
    undrawn,
)
from trecho.core.evidence import Verdict

LINE = held("line", (Rung.M0, 66), is_envelope=True)


def test_u2_what_is_not_drawn_is_unallocated_and_never_below_nothing() -> None:
    assert undrawn(LINE, [held("a", (Rung.M2, 2), parent="line")]) == 64
    assert undrawn(LINE, [held("a", (Rung.M2, 70), parent="line")]) == 0
    assert undrawn(LINE, [held("a", (Rung.M2, 2), tie=Verdict.UNDECIDED)]) == 66


def test_u4_more_drawn_than_the_line_holds_is_a_contradiction() -> None:
    found = overdrawn(LINE, [held("a", (Rung.M2, 70), parent="line")])
    assert found is not None
    assert (found.subjects, found.said) == (("line", "a"), ("66", "70"))
    assert overdrawn(LINE, [held("a", (Rung.M2, 7), parent="line")]) is None


def test_u7_a_loan_is_estimated_from_a_contract() -> None:
    (alone,) = loan_from_contract(Decimal(100), 1, RULES.umbrella)
    assert (int(alone.value), alone.estimated) == (85, True)
    assert [purse.value for purse in loan_from_contract(Decimal(100), 2, RULES.umbrella)] == [Decimal("42.5")] * 2


def test_u9_only_the_first_leg_counts() -> None:
    out = deed("out", ActivityKind.LOAN, "2020")
    incoming = deed("in", ActivityKind.LOAN, "2020", flags=("incoming",), related=("out",))
    alone = deed("alone", ActivityKind.LOAN, "2020", flags=("incoming",))
    copied = deed("copy", ActivityKind.LOAN, "2020", flags=("secondary",))
    assert [one.id for one in first_legs([out, incoming, alone, copied])] == ["out", "alone"]


def test_u10_only_an_accepted_claim_ties_a_deal_to_a_line() -> None:
    judged = {("a", "line"): True, ("b", "line"): False}
    assert [tie_of(name, "line", judged) for name in "abc"] == [Verdict.PASSED, Verdict.FAILED, Verdict.UNDECIDED]
    assert tie_of("c", None, judged) is Verdict.PASSED


def test_what_is_an_envelope_a_line_relief() -> None:
    line, loan = deed("l", ActivityKind.CREDIT_LINE, "2020"), deed("p", ActivityKind.LOAN, "2020")
    assert is_envelope(line, frozenset())
    assert is_envelope(loan, frozenset({"p"}))
    assert not is_envelope(loan, frozenset())
    assert (is_line(line), is_line(loan)) == (True, False)
    assert is_relief(deed("d", ActivityKind.DEBT_RELIEF, "2020"))
    assert is_relief(deed("r", ActivityKind.LOAN, "2020", flags=("rolled-over",)))
