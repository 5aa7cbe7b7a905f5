"""One sum that sources ascribe to two plans."""

from decimal import Decimal

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.ascriptions import Ascription, misascribed
from trecho.core.dates import PartialDate


def rate(currency: str, to: str, date: PartialDate | None) -> Decimal | None:
    return Decimal("0.139") if (currency, to, str(date)[:4]) == ("CNY", "USD", "2025") else None


def ascribed(name: str, value: int, currency: str, plan: str, day: str) -> Ascription:
    return Ascription(
        id=name, what="credit line", value=Decimal(value), currency=currency, plan=plan, date=PartialDate(day)
    )


DOLLARS = ascribed("2021", 9_000_000_000, "USD", "plan-2022", "2021-12-03")
YUAN = ascribed("2025", 66_000_000_000, "CNY", "plan-2025", "2025-05-13")


def clashes(*sums: Ascription) -> int:
    return len(misascribed(sums, lambda one, other: one == other, rate, RULES.conflict, today=PartialDate("2026")))


def test_the_same_worth_in_two_plans_goes_to_a_person() -> None:
    (found,) = misascribed(
        [DOLLARS, YUAN], lambda one, other: one == other, rate, RULES.conflict, today=PartialDate("2026")
    )
    assert (found.attribute, found.subjects, found.state.value) == ("plan", ("2021", "2025"), "open")


def test_one_plan_or_another_worth_is_no_conflict() -> None:
    assert clashes(YUAN, ascribed("b", 9_000_000_000, "USD", "plan-2025", "2025-05-13")) == 0
    assert clashes(YUAN, ascribed("b", 20_000_000_000, "USD", "plan-2022", "2021-12-03")) == 0


def test_without_a_rate_only_equal_currencies_are_compared() -> None:
    assert clashes(ascribed("a", 5, "XXX", "p", "2020"), ascribed("b", 5, "YYY", "q", "2020")) == 0
    assert clashes(ascribed("a", 5, "XXX", "p", "2020"), ascribed("b", 5, "XXX", "q", "2020")) == 1
