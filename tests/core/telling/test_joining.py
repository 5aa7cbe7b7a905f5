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
