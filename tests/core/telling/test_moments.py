"""Dates of an article, absolute and relative to Wednesday, 15 May 2024."""

import pytest

from tests.core.telling.words_in import TODAY
from trecho.core.telling.moments import moments
from trecho.reference.telling import telling_words


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("signed on 18 November 2021.", "en", "2021-11-18"),
        ("opened on Saturday,", "en", "2024-05-11"),
        ("signed last Wednesday.", "en", "2024-05-08"),
        ("signed on Wednesday.", "en", "2024-05-15"),
        ("announced in August last year,", "en", "2023-08"),
        ("agreed last December to", "en", "2023-12"),
        ("began in February and", "en", "2024-02"),
        ("since the first of this month,", "en", "2024-05-01"),
        ("arrived yesterday.", "en", "2024-05-14"),
        ("started last week.", "en", "2024-05"),
        ("signed on Tuesday of last week.", "en", "2024-05-07"),
        ("firmó el martes de la semana pasada.", "es", "2024-05-07"),
        ("assinou na terça-feira da semana passada.", "pt", "2024-05-07"),
        ("signé mardi de la semaine dernière.", "fr", "2024-05-07"),
        ("el pasado lunes fue suscrito", "es", "2024-05-13"),
        ("en septiembre pasado viajaron", "es", "2023-09"),
        ("El 4 de marzo empezó", "es", "2024-03-04"),
        ("na quarta-feira, foram", "pt", "2024-05-15"),
        ("do último dia 6.", "pt", "2024-05-06"),
        ("em 1º de junho do ano passado", "pt", "2023-06-01"),
        ("a signé mardi dernier un", "fr", "2024-05-14"),
        ("remis en avril 2023.", "fr", "2023-04"),
        ("上周三签署", "zh", "2024-05-08"),
        ("去年5月动工", "zh", "2023-05"),
        ("今年以来已举办", "zh", "2024"),
        ("10日移交", "zh", "2024-05-10"),
    ],
)
def test_dates_count_from_the_day_of_the_article(text: str, language: str, expected: str) -> None:
    (moment,) = moments(text, 0, len(text), TODAY, telling_words(language))
    assert (moment.date, moment.coming) == (expected, False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("will open next month.", "en"),
        ("hasta diciembre de 2024.", "es"),
        ("明年移交", "zh"),
        ("until December.", "en"),
    ],
)
def test_what_is_to_come_is_marked(text: str, language: str) -> None:
    (moment,) = moments(text, 0, len(text), TODAY, telling_words(language))
    assert moment.coming


def test_nothing_is_relative_to_an_unknown_day() -> None:
    assert moments("signed yesterday in May 2021.", 0, 28, None, telling_words("en"))[0].date == "2021-05"


def test_the_same_occasion_is_dated_elsewhere() -> None:
    text = "Na mesma ocasião, firmaram"
    assert moments(text, 0, len(text), TODAY, telling_words("pt"))[0].date is None


def test_no_day_is_made_up() -> None:
    assert moments("on 31 June 2021", 0, 15, TODAY, telling_words("en"))[:1] != ()
    assert all(m.date != "2021-06-31" for m in moments("on 31 June 2021", 0, 15, TODAY, telling_words("en")))


def test_what_holds_until_a_day_counted_back_dates_nothing() -> None:
    text = "hasta ayer"
    (moment,) = moments(text, 0, len(text), TODAY, telling_words("es"))
    assert moment.coming
