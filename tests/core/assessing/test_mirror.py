"""A claimed total that equals the sum promised."""

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.mirror import Alarm, Promised, alarms, is_mirror
from trecho.core.dates import PartialDate
from trecho.core.evidence import Account


def promised(name: str, quantity: float, ended: str, unit: str = "scholarships") -> Promised:
    return Promised(id=name, quantity=quantity, unit=unit, ended=PartialDate(ended))


def account(low: float, said_on: str | None = "2025-05-13", unit: str = "scholarships") -> Account:
    return Account(id="account", low=low, unit=unit, said_on=PartialDate(said_on) if said_on else None)


PROMISES = [
    promised("a", 6000, "2019"),
    promised("b", 6000, "2021"),
    promised("c", 5000, "2024"),
    promised("d", 3500, "2027"),
]


def found(one: Account) -> tuple[Alarm, ...]:
    return alarms([one], PROMISES, RULES.mirror, lambda mine, theirs: mine == theirs)


def test_within_two_per_cent_it_mirrors() -> None:
    assert is_mirror(17001, 17000, RULES.mirror)
    assert is_mirror(16660, 17000, RULES.mirror)
    assert not is_mirror(16000, 17000, RULES.mirror)
    assert not is_mirror(0, 0, RULES.mirror)


def test_the_run_of_promises_that_were_due_is_found() -> None:
    (alarm,) = found(account(17001))
    assert (alarm.promises, alarm.promised) == (("a", "b", "c"), 17000)
    assert round(alarm.ratio, 2) == 1.0


def test_a_promise_that_was_not_due_yet_cannot_be_mirrored() -> None:
    assert found(account(20500)) == ()
    assert len(found(account(20500, None))) == 1


def test_another_unit_or_another_number_is_no_mirror() -> None:
    assert found(account(17001, unit="doses")) == ()
    assert found(account(14321)) == ()
