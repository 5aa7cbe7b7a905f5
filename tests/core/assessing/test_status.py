"""The decision order of section 3, first rule that fits."""

import pytest

from tests.core.assessing.before_after import RULES, card, judged, proof
from trecho.core.assessing.status import Found, code_of, decided, higher
from trecho.core.assessment import Status
from trecho.core.evidence import Attestation, Class
from trecho.core.pledge import PledgeKind

Q = PledgeKind.QUANTIFIED
CONTRARY = Attestation(pledge="p", contrary=True, worth=Class.STRONG, confirmed_by="person:ana")
NOT_DONE = Attestation(pledge="p", contrary=False, worth=Class.ADEQUATE, confirmed_by="person:ana")


@pytest.mark.parametrize(
    ("r", "code"),
    [
        (None, None),
        (0, None),
        (0.001, Status.LIMITED),
        (0.5, Status.SUBSTANTIAL),
        (0.999, Status.SUBSTANTIAL),
        (1, Status.COMPLETE),
    ],
)
def test_bands(r: float | None, code: Status | None) -> None:
    assert code_of(r, RULES.band) is code


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (Found(), Status.NOT_RATED),
        (Found(searched=True), Status.NO_EVIDENCE),
        (Found(searched=True, prepared=True), Status.PREPARED),
        (Found(prepared=True, low=Status.LIMITED), Status.LIMITED),
    ],
)
def test_without_deeds_what_was_looked_for_decides(found: Found, status: Status) -> None:
    assert decided(Q, found)[0] is status


def test_a_contrary_act_goes_before_everything() -> None:
    assert decided(PledgeKind.STATEMENT, Found(low=Status.COMPLETE), [NOT_DONE, CONTRARY])[0] is Status.CONTRARY


def test_an_attestation_goes_before_what_was_counted() -> None:
    assert decided(Q, Found(low=Status.LIMITED), [NOT_DONE])[0] is Status.NOT_DONE
    assert decided(PledgeKind.STATEMENT, Found(), [NOT_DONE])[0] is Status.NOT_ASSESSABLE


@pytest.mark.parametrize(
    "word",
    [
        Attestation(pledge="p", contrary=True, worth=Class.STRONG),
        Attestation(pledge="p", contrary=False, worth=Class.STRONG),
        Attestation(pledge="p", contrary=True, worth=Class.ADEQUATE, confirmed_by="person:ana"),
    ],
)
def test_calculation_alone_never_calls_a_promise_broken(word: Attestation) -> None:
    assert decided(Q, Found(low=Status.LIMITED), [word])[0] is Status.LIMITED


def test_the_high_end_is_shown_where_it_gives_another_code() -> None:
    assert judged(card(need=100), proof("a", 30), proof("b", 30, day=None)).headline == "LI, possibly SU"
    assert judged(card(need=100), proof("b", 30, day=None)).headline == "NR, possibly LI"
    assert judged(card(need=100), proof("a", 30), proof("b", 3, day=None)).headline == "LI"


def test_the_further_of_two_codes() -> None:
    assert higher(None, Status.LIMITED) is Status.LIMITED
    assert higher(Status.COMPLETE, Status.SUBSTANTIAL) is Status.COMPLETE
