"""Sentences in which nothing is promised hold no targets beside those that promise; floors, parts and presents that promise do."""

import pytest

from trecho.core.coding.targets import targets_in
from trecho.reference.coding import lexicon

PLAN = (2025, 2029)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Forum of Mayors will be continued. Its last session brought together 640 delegates, who are free to return."),
        ("en", "Ministries will work on the missing roads. Out of eleven corridors, only four have been paved."),
        ("en", "The sides will revisit the treaty on shipping. Smaller lines now move about 35 per cent of the cargo."),
        ("es", "Las partes revisarán el convenio aéreo. Las aerolíneas pequeñas mueven el 35 % de los pasajeros."),
        ("pt", "As Partes partilham métodos de rega. Em certas aldeias, 40% da água perde-se antes de chegar ao campo."),
        ("fr", "Les Parties comparent leurs réseaux d'eau. Dans certaines villes, 35 % de l'eau se perd avant d'arriver."),
        ("fr", "Les Parties échangent leurs méthodes. Quelque 8 000 pêcheurs vivent de ce lac."),
        ("en", "Road repairs will go on. A team of fourteen engineers is at present working on the western section."),
        ("en", "The archive holds 2.3 million pages. Experts from both sides will copy what is most at risk."),
        ("es", "El archivo custodia 2,3 millones de páginas. Se digitalizará lo más frágil."),
        ("fr", "Le fonds d'archives renferme 2,3 millions de pages. Les Parties en numériseront une partie."),
        ("zh", "约4万户家庭以珊瑚礁为生。双方将扶持渔业合作社。"),
    ],
)  # fmt: skip
def test_a_later_sentence_without_a_promise_only_tells(language: str, text: str) -> None:
    assert targets_in(text, lexicon(language), PLAN) == ()


@pytest.mark.parametrize(
    ("language", "text", "quantity"),
    [
        ("en", "The network will be extended. Forty stations will be added by 2027.", 40),
        ("en", "Pilot farms will be chosen. Thirty in 2026.", 30),
        ("en", "Scholarships will be offered. Half of them go to women.", 50),
        (
            "fr",
            "Les Parties soutiennent les jeunes. Plus de 2 500 projets reçoivent un appui entre 2025 et 2029.",
            2500,
        ),
        ("fr", "Les hôpitaux échangent des équipes. Vingt-deux jumelages nouveaux sont conclus.", 22),
        ("pt", "pelo menos 30 por cento do valor gasto cabe a produtores da região;", 30),
        ("en", "Grants will be offered. Australia sets apart AUD 204 million for them.", 204e6),
        ("pt", "O curso começa em 2026. Participam até 45 enfermeiras.", 45),
        ("pt", "A safra foi perdida. As Partes entregam sementes a 9.000 agricultores.", 9000),
        ("fr", "L'eau se perd. Les Parties remplacent 90 kilomètres de conduites.", 90),
        ("zh", "双方互借藏品。双方每年互借不超过28件。", 28),
        ("es", "como mínimo el 20 % del presupuesto corresponde a municipios rurales;", 20),
    ],
)
def test_a_floor_a_part_or_a_present_that_promises_counts(language: str, text: str, quantity: float) -> None:
    assert [target.quantity for target in targets_in(text, lexicon(language), PLAN)] == [quantity]
