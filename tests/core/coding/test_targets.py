"""Targets: quantity, unit, comparator and years as the item states them; the three of the 2019-2021 plan exactly."""

import re
from pathlib import Path

import pytest

from trecho.core.coding.targets import MOST, targets_in
from trecho.core.pledge import Comparator, Target
from trecho.reference.coding import lexicon


def only(text: str, language: str, period: tuple[int, int] = (2019, 2021)) -> Target:
    [target] = targets_in(text, lexicon(language), period)
    return target


@pytest.mark.parametrize(
    ("text", "quantity", "comparator", "years"),
    [
        (
            "From 2019 to 2021, the Chinese side will invite more than 200 members of the political parties of the member countries of CELAC to visit China.",
            200,
            Comparator.MORE_THAN,
            (2019, 2021),
        ),
        (
            "Between 2019 and 2021, the Chinese side will offer the CELAC member states 6,000 government scholarships.",
            6000,
            Comparator.EXACTLY,
            (2019, 2021),
        ),
        (
            'The Chinese side will continue to properly hold the Forum, as well as the "Bridge to the Future" program to train 1,000 young leaders from China and LAC.',
            1000,
            Comparator.EXACTLY,
            (None, None),
        ),
    ],
)
def test_the_three_figures_of_the_plan(
    text: str, quantity: int, comparator: Comparator, years: tuple[int | None, int | None]
) -> None:
    target = only(text, "en")
    assert (target.quantity, target.comparator, (target.start_year, target.end_year)) == (quantity, comparator, years)


@pytest.mark.parametrize(
    ("language", "text", "quantity", "years"),
    [
        ("en", "The Parties will run fourteen test trains in the course of 2024.", 14, (2024, 2024)),
        ("en", "They will raise the number of tourists to more than 90,000 in 2025.", 90_000, (None, 2025)),
        ("es", "Se elevará el intercambio hasta 1.250 millones de dólares en 2028.", 1_250_000_000, (None, 2028)),
        ("es", "Se convocará un encuentro en 2026. Participarán hasta 90 jóvenes.", 90, (2026, 2026)),
        ("pt", "A Índia acolhe, no período de vigência do Plano, 60 diplomatas.", 60, (2024, 2028)),
        ("fr", "À cette fin, 35 stations sont installées d'ici à 2027.", 35, (None, 2027)),
        ("zh", "中方将在五年内提供2000个奖学金名额。", 2000, (2024, 2028)),
        ("en", "To increase by 30 per cent the export of cocoa in the course of 2026.", 30, (2026, 2026)),
        ("es", "Las Partes examinarán a 200 niños antes de finalizar 2026.", 200, (None, 2026)),
        ("pt", "O intercâmbio deverá ultrapassar 20 bilhões de dólares em 2027.", 20e9, (None, 2027)),
        ("fr", "Vingt écoles recevront des laboratoires avant la mi-2026.", 20, (None, 2026)),
        ("zh", "2026年中之前向90所学校提供实验室设备。", 90, (None, 2026)),
        ("fr", "Quatre ponts seront reconstruits en 2026 au plus tard.", 4, (None, 2026)),
        ("zh", "四座跨河大桥最迟于2026年完成重建。", 4, (None, 2026)),
        ("zh", "未来五年铺设1400公里光缆。", 1400, (2024, 2028)),
        ("zh", "2026年7月前，中方将捐赠八个移动实验室。", 8, (None, 2026)),
    ],
)
def test_years_are_those_stated_for_the_amount(
    language: str, text: str, quantity: float, years: tuple[int | None, int | None]
) -> None:
    target = only(text, language, (2024, 2028))
    assert (target.quantity, (target.start_year, target.end_year)) == (quantity, years)


def test_two_amounts_are_two_targets_and_a_range_is_one() -> None:
    found = targets_in("India will offer 300 scholarships and 1,000 places in short courses.", lexicon("en"))
    assert [(target.quantity, target.unit) for target in found] == [(300, "scholarships"), (1000, "places")]
    ranged = only("Losses will be cut by 20 to 25 per cent.", "en")
    assert (ranged.quantity, ranged.quantity_max) == (20, 25)


def test_a_yearly_amount_is_marked() -> None:
    assert only("Le Canada offre chaque année 85 bourses d'études.", "fr").annual


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_a_run_of_numbers_without_end_is_looked_at_so_far(language: str) -> None:
    assert len(targets_in("12 " * 6 * MOST, lexicon(language), (2019, 2021))) <= MOST


# Invented sentences of plans, a line each: the words, then "||", then each promised amount as quantity@first-last year.
AMOUNTS = Path(__file__).parent / "amounts"


def _labelled(label: str) -> tuple[float, int | None, int | None]:
    quantity, first, last = re.split(r"[@-]", label.strip())
    return round(float(quantity.split("~")[0]), 1), int(first) if first else None, int(last) if last else None


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_every_amount_of_many_sentences_is_told_from_every_other_figure(language: str) -> None:
    wrong = []
    for line in (AMOUNTS / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        text, _, labels = line.partition(" ||")
        expected = sorted((_labelled(one) for one in labels.split(";") if one.strip()), key=str)
        targets = targets_in(text, lexicon(language), (2025, 2027))
        found = sorted(((round(float(t.quantity), 1), t.start_year, t.end_year) for t in targets), key=str)
        wrong += [] if found == expected else [(text, expected, found)]
    assert wrong == []
