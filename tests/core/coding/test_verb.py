"""Verbs are known in all their forms by an English lemma."""

import pytest

from trecho.core.coding.verb import base_forms, gerund_forms, lemma_of, strengths, verb_forms
from trecho.reference.coding import lexicon


@pytest.mark.parametrize(
    ("language", "form", "lemma"),
    [
        ("en", "Strengthens", "strengthen"),
        ("es", "celebrarán", "hold"),
        ("pt", "apoiam", "support"),
        ("fr", "organisent", "hold"),
        ("zh", "加强", "strengthen"),
        ("en", "bananas", None),
    ],
)
def test_a_form_has_its_lemma(language: str, form: str, lemma: str | None) -> None:
    assert lemma_of(form, lexicon(language)) == lemma


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_every_form_leads_to_a_strength(language: str) -> None:
    words = lexicon(language)
    assert set(verb_forms(words).values()) <= set(strengths(words))
    assert set(base_forms(words)) <= set(verb_forms(words))


def test_only_english_coordinates_gerunds() -> None:
    assert gerund_forms(lexicon("en"))["sharing"] == "share"
    assert gerund_forms(lexicon("es")) == {}
