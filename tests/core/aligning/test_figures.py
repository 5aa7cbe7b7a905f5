import pytest

from tests.core.aligning.speaking import tongue
from trecho.core.aligning.figures import Bound, amounts_in
from trecho.reference.aligning import knowledge


@pytest.mark.parametrize(
    ("language", "text", "value", "annual"),
    [
        ("en", "Offer 150 scholarships a year.", 150, True),
        ("es", "Ofrecer 1.200 becas durante la vigencia del plan.", 1200, False),
        ("pt", "Oferecer 150 bolsas de estudo por ano.", 150, True),
        ("fr", "Accorder chaque année 80 bourses.", 80, True),
        ("zh", "每年提供900个奖学金名额。", 900, True),
    ],
)
def test_scholarships_a_year_or_in_all(language: str, text: str, value: float, annual: bool) -> None:
    (amount,) = amounts_in(text, tongue(language), knowledge())
    assert (amount.value, amount.annual) == (value, annual)
    assert "scholarship" in amount.concepts


def test_a_rhythm_is_no_figure() -> None:
    assert amounts_in("Meet every two years.", tongue("en"), knowledge()) == ()


def test_less_time_is_the_stronger_promise() -> None:
    (amount,) = amounts_in("Release goods in less than 24 hours.", tongue("en"), knowledge())
    assert amount.bound is Bound.LESS


@pytest.mark.parametrize(
    "text",
    [
        "The two sides will meet.",
        "Join the Round Table of Two Oceans.",
        "Help cities with more than one million inhabitants.",
    ],
)
def test_numbers_that_promise_nothing_are_bare(text: str) -> None:
    assert all(amount.bare for amount in amounts_in(text, tongue("en"), knowledge()))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two sides encourage contacts between legislatures.", "en"),
        ("Les deux parties encouragent les contacts entre parlements.", "fr"),
        ("Las dos partes fomentarán las visitas.", "es"),
        ("As duas partes fomentarão as visitas.", "pt"),
        ("两国将加强议会往来。", "zh"),
    ],
)
def test_the_number_of_the_sides_is_no_figure(text: str, language: str) -> None:
    assert amounts_in(text, tongue(language), knowledge()) == ()


def test_a_shorter_time_in_working_days_is_the_better() -> None:
    (amount,) = amounts_in("A decision within ten working days.", tongue("en"), knowledge())
    assert amount.bound is Bound.LESS
