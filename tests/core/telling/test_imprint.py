"""Publisher and day as an article states them itself."""

import pytest

from trecho.core.telling.imprint import day_of, publisher_of
from trecho.reference.telling import telling_words


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Bridge opens\n\nKINGSTON, 12 May 2023 - The bridge …", "en"),
        ("Inauguran puente\n\nLa Paz, 12 de mayo de 2023. El puente …", "es"),
        ("Ponte inaugurada\n\nPublicado em 12 de maio de 2023", "pt"),
        ("Un pont\n\nRoseau, le 12 mai 2023. Le pont …", "fr"),
        ("大桥通车\n\n发布时间：2023年5月12日", "zh"),
        ("大桥通车\n\n2023-05-12 09:30", "zh"),
    ],
)
def test_the_first_whole_date_is_the_day(body: str, language: str) -> None:
    assert day_of(body, telling_words(language)) == "2023-05-12"


def test_a_month_alone_is_no_day() -> None:
    assert day_of("Bridge opens in May 2023", telling_words("en")) is None


@pytest.mark.parametrize(
    ("body", "language", "publisher"),
    [
        ("Bridge\nSource: Eastern Wire\n…", "en", "Eastern Wire"),
        ("Puente\nFuente: Agencia Sur\n…", "es", "Agencia Sur"),
        ("大桥\n来源：东方通讯社\n…", "zh", "东方通讯社"),
    ],
)
def test_the_source_line_names_the_publisher(body: str, language: str, publisher: str) -> None:
    assert publisher_of(body, telling_words(language)) == publisher


def test_without_a_source_line_there_is_no_publisher() -> None:
    assert publisher_of("Bridge opens", telling_words("en")) is None
