"""First lots and the orders that neighbouring sentences tell of."""

import pytest

from tests.core.telling.words_in import told


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (
            "Sixty Chinese buses arrived at the port of Bridgetown on Saturday. They belong to an order for 150 buses worth 38 million dollars.",
            "en",
        ),
        (
            "Sixty Chinese buses arrived at the port of Bridgetown on Saturday. They are the first of 150 vehicles that the company bought.",
            "en",
        ),
        (
            "El sábado llegaron a Quito sesenta buses chinos. Son los primeros de los 150 buses que compró la empresa en marzo de 2023.",
            "es",
        ),
        (
            "Sessenta ônibus chineses chegaram no sábado ao Brasil. São os primeiros dos 150 ônibus que a empresa comprou em março de 2023.",
            "pt",
        ),
        (
            "Soixante autobus chinois sont arrivés samedi à Haïti. Ce sont les premiers des 150 autobus que la société a achetés en mars 2023.",
            "fr",
        ),
    ],
)
def test_the_whole_is_under_way_since_its_first_lot_came(body: str, language: str) -> None:
    found = {a.quantity[0].value: a for a in told(body, language).activities}
    assert sorted(found) == [60, 150]
    assert (found[150].status, dict(found[150].dates)) == ("under-way", {"start": "2024-05-11"})
    assert (found[60].status, dict(found[60].dates), found[60].parent) == (
        "completed",
        {"end": "2024-05-11"},
        found[150].id,
    )


def test_a_chinese_total_has_its_first_ship_as_a_part() -> None:
    body = "5月11日，中国政府援尼加拉瓜化肥首船交付。该批援助共计24000吨，首船运来7500吨，余下部分将陆续运抵。"
    found = {a.quantity[0].value: a for a in told(body, "zh").activities}
    assert {value: a.status for value, a in found.items()} == {24000: "under-way", 7500: "completed"}


def test_a_contract_is_under_way_once_some_of_the_things_came() -> None:
    body = "The trams are supplied by China Rail under a contract of 6 May 2023 for eleven tram sets. Five tram sets came ashore in Peru on 22 March."
    found = {a.quantity[0].value: a for a in told(body).activities}
    assert (found[11].status, dict(found[11].dates)) == ("under-way", {"start": "2024-03-22"})
    assert found[5].status == "completed"
