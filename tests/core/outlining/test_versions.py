from tests.core.outlining.plain_reading import reading_of
from trecho.core.outlining.versions import figures_of, side_by_side

_ENGLISH = (
    "Plan 2024-2026\n\nI. Trade\n\n1. The sides will hold 12 fairs in the ports of the region every year.\n\n"
    "2. The sides will build 3 markets.\n\nII. Health\n\n1. The sides will train 1,200 nurses and doctors for the islands.\n"
)
_SPANISH = (
    "Plan 2024-2026\n\nI. Comercio\n\n1. Las partes celebrarán 12 ferias en los puertos de la región cada año.\n\n"
    "2. Las partes construirán 3 mercados.\n\nII. Salud\n\n1. Las partes formarán a 1.200 enfermeras y médicos para las islas.\n"
)


def test_versions_are_paired_by_number() -> None:
    reading = side_by_side(reading_of(_ENGLISH), reading_of(_SPANISH))
    assert [item.parallel["es"].split()[2] for item in reading.items()] == ["celebrarán", "construirán", "formarán"]
    assert [area.parallel["es"] for area in reading.areas] == ["Comercio", "Salud"]
    assert reading.warnings == ()


def test_versions_that_number_differently_are_paired_by_order_and_figures() -> None:
    shifted = _SPANISH.replace(
        "1. Las partes celebrarán 12", "1. Las partes se saludan.\n\n2. Las partes celebrarán 12"
    ).replace("2. Las partes construirán", "3. Las partes construirán")
    reading = side_by_side(reading_of(_ENGLISH), reading_of(shifted))
    assert [item.parallel["es"].split()[2] for item in reading.items()] == ["celebrarán", "construirán", "formarán"]
    assert [(doubt.path, doubt.what) for doubt in reading.warnings] == [
        ("I.1", "the es version numbers this item I.2"), ("I.2", "the es version numbers this item I.3"), ("I.1", "only the es version has this item"),
    ]  # fmt: skip


def test_figures_that_differ_are_told_with_both() -> None:
    reading = side_by_side(reading_of(_ENGLISH), reading_of(_SPANISH.replace("1.200", "1.500")))
    assert [(doubt.path, doubt.what) for doubt in reading.warnings] == [
        ("II.1", "figures differ: 1200 here, 1500 in the es version"),
    ]


def test_figures_are_compared_without_their_separators() -> None:
    assert figures_of("1,200 and 12.5 and 40") == figures_of("1.200 y 12,5 y 40") == {"1200", "125", "40"}
