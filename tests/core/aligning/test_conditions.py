import pytest

from tests.core.aligning.speaking import tongue
from trecho.core.aligning.conditions import conditions_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hold exercises, when circumstances permit."),
        ("en", "Open chairs at universities that may be interested."),
        ("es", "Brasil ampliará el crédito, según la disponibilidad presupuestaria."),
        ("pt", "Promover o turismo, se as condições de segurança o permitirem."),
        ("fr", "Ouvrir un centre, sous réserve des ressources disponibles."),
        ("zh", "在条件允许的情况下举办联合演习。"),
    ],
)
def test_conditions_are_found(language: str, text: str) -> None:
    assert conditions_of(text, tongue(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Hold an exercise every year."), ("es", "Donar equipos."), ("zh", "每年举办一次演习。")],
)
def test_plain_promises_have_none(language: str, text: str) -> None:
    assert conditions_of(text, tongue(language)) == ()
