"""Instrument: forms named, left out, off their subject, statements and events not held."""

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching import instrument
from trecho.core.matching.deeds import Deed, deeds_table
from trecho.core.matching.sides import sides_of
from trecho.core.matching.strengths import strengths
from trecho.reference.matching import knowledge


def features(one: Deed, commitment: str) -> dict[str, float]:
    known = knowledge()
    table = deeds_table([one], known)
    found = instrument.columns(sides_of(strengths(table.marks, known), PLAN.promises, known.themes))
    column = [promise.id for promise in PLAN.promises.promises].index(commitment)
    return dict(zip(instrument.FEATURES, found[0, column].tolist(), strict=True))


def test_a_scholarship_is_the_form_named() -> None:
    assert features(deed("The embassy awards scholarships"), "3.1")["same"] == 1


def test_a_loan_lacks_the_form_named() -> None:
    assert features(deed("A bank provides a loan for a road"), "3.1")["lacking"] == 1


def test_money_for_a_work_and_money_for_anything() -> None:
    work = features(deed("A bank provides a loan for the mine expansion project"), "4.1")
    purse = features(deed("A bank provides a loan to Alfa Mining for general corporate purposes"), "4.1")
    assert work["project"] > purse["project"]
    assert purse["general"] > work["general"]


def test_a_statement_obliges_to_no_deed() -> None:
    assert features(deed("The embassy plants trees"), "4.2")["statement"] == 1


def test_an_event_that_was_not_held() -> None:
    assert features(deed("A firm repairs a road"), "1.2")["not_held"] == 1
    assert features(deed("The ministry hosts a transport forum"), "1.2")["not_held"] == 0
