"""Counted units in five languages, and the words by which sources leave figures open."""

import pytest

from trecho.reference.units import comparator_in, units


@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("government scholarships", "scholarships"),
        ("becas completas", "scholarships"),
        ("bolsas de estudo do governo", "scholarships"),
        ("bourses d'études", "scholarships"),
        ("政府奖学金名额", "scholarships"),
        ("training places in China", "training"),
        ("plazas de capacitación", "training"),
        ("vagas de treinamento", "training"),
        ("研修名额", "training"),
        ("young leaders trained", "leaders"),
        ("jóvenes líderes", "leaders"),
        ("青年领导人", "leaders"),
        ("members of political parties", "visits"),
        ("miembros de partidos políticos", "visits"),
        ("政党成员", "visits"),
        ("small livelihood projects", "projects"),
        ("proyectos de infraestructura", "projects"),
        ("sessions of the forum", "events"),
        ("doses of vaccine", "goods"),
        ("moonbeams", None),
    ],
)
def test_families(words: str, family: str | None) -> None:
    found = units().family_of(words)
    assert (found.name if found else None) == family


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("scholarship holders (more than)", "more than"),
        ("becarios (más de)", "more than"),
        ("participants, almost", "nearly"),
        ("cerca de", "nearly"),
        ("près de", "nearly"),
        ("环保项目（约）", "about"),
        ("places, up to", "up to"),
        ("scholarships", ""),
        ("overseas students", ""),
    ],
)
def test_words_of_evidence(words: str, meaning: str) -> None:
    assert comparator_in(words) == meaning
