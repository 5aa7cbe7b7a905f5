import pytest

from tests.core.outlining.plain_reading import WORDS
from trecho.core.outlining.facts import period_of, title_of


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("Plan of Action (2019-2021)", ("2019", "2021")), ("for the years 2023 to 2025", ("2023", "2025")),
        ("para los años 2025 a 2028", ("2025", "2028")), ("（2024—2026年）", ("2024", "2026")), ("2025年至2027年", ("2025", "2027")),
        ("de 2025 até 2027", ("2025", "2027")), ("de 2025 à 2028", ("2025", "2028")), ("in 2024", None), ("2027-2024", None),
    ],
)  # fmt: skip
def test_the_period_is_the_first_span_of_years(words: str, period: tuple[str, str] | None) -> None:
    assert period_of([words], WORDS) == period


def test_the_title_ends_where_sentences_begin() -> None:
    assert (
        title_of([("SIDES AND SHORES", False), ("Plan 2024-2026", False), ("They met.", True)], None)
        == "SIDES AND SHORES Plan 2024-2026"
    )
    assert title_of([], "From the file") == "From the file"


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("JOINT PLAN OF ACTION OF THE GULF AND THE DELTA (2024-2026)", "The parties met in Port Amber and agreed as follows:"),
        ("Plan de acción conjunto 2024-2026", "Las partes, reunidas en Puerto Ámbar, acordaron lo siguiente:"),
        ("Plano de ação conjunto 2024-2026", "Os ministros,"), ("Plan d'action conjoint 2024-2026", "Les parties sont convenues de ce qui suit :"),
        ("联合行动计划（2024-2026）", "双方于琥珀港举行会议，达成以下共识："),
    ],
)  # fmt: skip
def test_words_that_lead_on_to_the_text_are_no_title(title: str, opening: str) -> None:
    assert title_of([(title, False), (opening, False)], None) == title
    assert title_of([("Plan of Action:", False), ("PORTS, ROADS,", False), ("AND RIVERS", False)], None).endswith(
        "AND RIVERS"
    )
