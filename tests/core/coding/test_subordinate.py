"""Conditions, concessions and relative clauses hold no targets, unless they promise themselves or tell of a part."""

import pytest

from trecho.core.coding.targets import targets_in
from trecho.reference.coding import lexicon

PLAN = (2025, 2027)


@pytest.mark.parametrize(
    ("language", "text", "quantities"),
    [
        ("en", "If six States ask for it, a course for 24 pilots will be held.", [24]),
        ("en", "To encourage lending of tools, since in many villages fewer than 5 farms in 100 own a plough.", []),
        ("en", "The Parties will map rivers that two States share.", []),
        ("en", "The auditors found that one bill in 9 was paid twice, and the Parties will train 40 clerks.", [40]),
        ("en", "The committee takes its decisions when at least nine members are present.", []),
        ("en", "The Parties will print 4,000 copies, though no more than 300 families still speak the language.", [4000]),
        ("en", "The sides will back the school of music, whose 120 pupils come from nine countries.", []),
        ("en", "They will open a bank, which will lend to 400 firms.", [400]),
        ("en", "Germany will give 9 million euros, of which 3 million go to islands.", [9e6, 3e6]),
        ("es", "Se prestarán dos remolcadores al puerto, que en un buen año recibe unas 900 escalas.", [2]),
        ("es", "Se negociará un acuerdo, que abarcaría unas 8.500 líneas arancelarias.", [8500]),
        ("pt", "As Partes apoiarão a escola, cujos 120 alunos vêm de nove países.", []),
        ("fr", "Le comité mixte décide dès lors que neuf membres sont présents.", []),
        ("fr", "Les Parties accordent 85 bourses, dont la moitié à des femmes.", [85, 50]),
        ("zh", "双方支持音乐学校，该校120名学生来自九个国家。", []),
    ],
)  # fmt: skip
def test_a_subordinate_clause_promises_only_where_it_says_so(language: str, text: str, quantities: list[float]) -> None:
    assert [target.quantity for target in targets_in(text, lexicon(language), PLAN)] == quantities
