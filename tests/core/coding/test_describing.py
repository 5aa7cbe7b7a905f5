"""Sizes, ages, labels, divisions and definite wholes are no targets, whatever promise stands beside them."""

import pytest

from trecho.core.coding.targets import targets_in
from trecho.reference.coding import lexicon

PLAN = (2025, 2027)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Villages with fewer than 300 inhabitants will be served first."),
        ("en", "The course will be given in three modules to persons over 30."),
        ("en", "Decisions will be taken within 30. days, and reasons will be given."),
        ("es", "El comité, compuesto por siete miembros, se reunirá en la sede."),
        ("pt", "O curso será ministrado em quatro módulos."),
        ("fr", "Les cours seront donnés en deux langues."),
        ("en", "A bridge 340 metres long will join the two banks."),
        ("en", "The fund will lend at 3 per cent to small firms."),
        ("en", "The observatory, situated at 4,200 metres, will be open to both sides."),
        ("es", "Un puente de 340 metros de largo unirá ambas orillas."),
        ("es", "Los billetes no costarán más de 4 dólares."),
        ("pt", "O fundo emprestará a 3% a pequenas empresas."),
        ("fr", "Un pont long de 340 mètres reliera les deux rives."),
        ("zh", "双方将修建一座长340米的桥梁。"),
        ("en", "The course takes two weekends and is free of charge."),
        ("pt", "As Partes avisar-se-ão de qualquer sismo de magnitude igual ou superior a 5."),
        ("fr", "Les Parties s'informeront de tout séisme de magnitude égale ou supérieure à 5."),
        ("zh", "基金以3%的利率向小企业放贷。"),
        ("zh", "向员工少于50人的企业提供咨询。"),
    ],
)
def test_what_only_describes_is_no_target(language: str, text: str) -> None:
    assert targets_in(text, lexicon(language), PLAN) == ()
