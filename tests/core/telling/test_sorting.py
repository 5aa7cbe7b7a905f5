"""The deciding word and the kind."""

import pytest

from tests.core.telling.words_in import deed


@pytest.mark.parametrize(
    ("body", "language", "kind"),
    [
        ("China lent Guyana 5 million dollars; the loan was signed on Monday.", "en", "loan"),
        (
            "A grant of 60 million yuan for the construction of a clinic in Suriname was signed with China.",
            "en",
            "grant",
        ),
        ("El embajador de China entregó ayer 35 ambulancias a Ecuador.", "es", "donation"),
        ("China y Uruguay firmaron un memorando de entendimiento sobre formación de técnicos.", "es", "agreement"),
        ("A China ofereceu ao Brasil 30 bolsas de estudo.", "pt", "scholarships"),
        ("L'exemption de visas entre la Chine et la Grenade est entrée en vigueur lundi.", "fr", "policy"),
        ("中方向厄瓜多尔捐赠了600台平板电脑。", "zh", "donation"),
    ],
)
def test_the_words_of_a_clause_tell_the_kind(body: str, language: str, kind: str) -> None:
    assert deed(body, language).kind == kind
