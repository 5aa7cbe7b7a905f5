"""Mentions of one deed."""

from decimal import Decimal

from tests.core.telling.words_in import told


def test_the_contract_is_the_one_told_before() -> None:
    body = "Works on the 31-kilometre Afobaka road in Suriname by a Chinese firm were halted on Friday. The contract is worth US$94 million."
    (road,) = told(body).activities
    assert (road.status, road.amounts[0].value) == ("suspended", Decimal(94_000_000))


def test_under_the_agreement_comes_the_money() -> None:
    body = (
        "Guyana and China signed an Economic and Technical Cooperation Agreement last Tuesday. "
        "Under the agreement China will make available a grant of 120 million yuan for a hospital."
    )
    (grant,) = told(body).activities
    assert (grant.kind, grant.status, dict(grant.dates)) == ("grant", "signed", {"signed": "2024-05-14"})


def test_two_roads_stay_two() -> None:
    body = "China handed over the Pomeroon road in Guyana in 2019. The Essequibo road in Guyana was halted by the Chinese firm in May."
    assert len(told(body).activities) == 2


def test_two_lots_stay_two() -> None:
    body = "Un premier lot de 20 autobus a été livré par la Chine à la Barbade lundi. Un deuxième lot de 30 autobus est arrêté."
    assert [a.quantity[0].value for a in told(body, "fr").activities] == [20, 30]


def test_things_and_the_gift_that_they_are_make_one_deed() -> None:
    found = told("Six ambulances arrived in Roseau, Dominica, on Monday. The vehicles are a gift of China.").activities
    assert len(found) == 1


def test_money_lent_of_which_a_part_was_drawn_is_flowing() -> None:
    body = (
        "China lent Peru 80 million dollars for a road in 2021. By the end of April 30 million dollars had been drawn."
    )
    loan, draw = told(body).activities
    assert (loan.status, draw.status) == ("under-way", "completed")
    assert not loan.dates
