import pytest

from tests.register.figuring.conftest import TODAY
from trecho.core.assessment import Status
from trecho.register.figuring.ledgers import ledgers
from trecho.store import search


@pytest.mark.usefixtures("samples")
def test_what_the_side_owes_and_what_the_state_received_stand_apart() -> None:
    colombia = search.member("COL")
    assert colombia is not None
    both = ledgers(colombia, TODAY)
    (owed,) = both.owed
    assert owed.actor == "celac"
    assert owed.pledges == sum(owed.verified.values())
    assert (both.money.member, both.money.deeds) == ("COL", 0)
    assert both.words == ()


@pytest.mark.usefixtures("samples")
def test_the_partner_owes_more_and_receives_nothing() -> None:
    china = search.member("CHN")
    assert china is not None
    both = ledgers(china, TODAY)
    assert both.owed[0].verified[Status.LIMITED] == 2
    assert both.receipts == both.proposed == ()
