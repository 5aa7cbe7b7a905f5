"""A commitment is split at its promises, not at purposes, verb pairs or nouns."""

import pytest

from tests.core.coding.commitments import coded


@pytest.mark.parametrize(
    ("language", "text", "verbs"),
    [
        ("en", "To promote and strengthen family farming.", ["promote"]),
        (
            "en",
            "To raise the level of trade facilitation, combat protectionism and establish mechanisms.",
            ["raise", "combat", "establish"],
        ),
        ("en", "To hold visits in order to increase trust and strengthen communication.", ["hold"]),
        (
            "en",
            "To fulfill this purpose, both Parties agree to promote research and increase the exchange of technicians.",
            ["promote", "increase"],
        ),
        ("en", "In this process, mechanisms will be encouraged to stimulate and facilitate trade.", ["encourage"]),
        (
            "en",
            "To consider studies on poverty, carried out by think tanks, as well as sharing good practices.",
            ["consider", "share"],
        ),
        (
            "en",
            "To contribute to innovation, as well as to promote the use of solar energy and use of water.",
            ["contribute", "promote"],
        ),
        ("en", "Training of farmers in water-saving irrigation.", ["train"]),
        (
            "es",
            "Ambas partes promoverán el comercio y crearán un fondo que permita financiar estudios.",
            ["promote", "create"],
        ),
        ("es", "Fomentar el diálogo y establecer una red.", ["promote", "establish"]),
        ("pt", "As Partes apoiam a rede e organizam um seminário de forma a facilitar o diálogo.", ["support", "hold"]),
        (
            "fr",
            "Les Parties encouragent la coproduction et organisent un festival afin de promouvoir le cinéma.",
            ["encourage", "hold"],
        ),
        ("zh", "双方将加强教育合作，支持设立鲁班工坊，以增进友谊。", ["strengthen", "support"]),
    ],
)
def test_the_promises_of_a_commitment(language: str, text: str, verbs: list[str]) -> None:
    found = [pledge.verb for pledge in coded(text, language).pledges]
    assert found == verbs
