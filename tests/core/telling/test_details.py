"""Money, counts and lots of a clause."""

from decimal import Decimal

from tests.core.telling.words_in import deed


def test_the_same_sum_in_another_currency_comes_second() -> None:
    found = deed("China signed a grant of 120 million yuan (approximately US$17.3 million) for a hospital in Guyana.")
    assert [(a.value, a.currency) for a in found.amounts] == [
        (Decimal(120_000_000), "CNY"),
        (Decimal(17_300_000), "USD"),
    ]


def test_people_are_counted_in_training_and_kilometres_in_roads() -> None:
    assert deed("China trained 260 Jamaican technicians in 3 workshops.").quantity[0].value == 260
    assert deed("中国企业承建的玻利维亚公路竣工，全长118公里。", "zh").quantity[0].value == 118
