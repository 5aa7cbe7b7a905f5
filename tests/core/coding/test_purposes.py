"""Purposes stand inside the sectors of a commitment, and only where words speak for them."""

import pytest

from tests.core.coding.commitments import coded

GROUPS_OF_GROUPS = {110: 11, 120: 12, 230: 23}


@pytest.mark.parametrize(
    ("language", "text", "purpose"),
    [
        ("en", "To build 200 kilometres of railway and two stations.", 21030),
        ("es", "La parte china otorgará 300 becas universitarias.", 11420),
        ("pt", "As Partes vacinarão 10.000 crianças contra a dengue.", 12250),
        ("fr", "Les Parties planteront des arbres et protégeront la forêt.", 31220),
        ("zh", "加强渔业和水产养殖合作。", 31320),
    ],
)
def test_the_first_purpose_is_told_by_its_words(language: str, text: str, purpose: int) -> None:
    first = coded(text, language).crs_purposes[0]
    assert first.code == purpose
    assert first.span


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_every_purpose_agrees_with_a_sector(language: str) -> None:
    coding = coded(
        "Solar energy, biodiversity, customs, fútbol, câncer, ponts, 奖学金, 港口, hospitals, WTO.", language
    )
    sectors = {sector.code for sector in coding.crs_sectors}
    for purpose in coding.crs_purposes:
        whole = any(purpose.code // 1000 == GROUPS_OF_GROUPS.get(sector) for sector in sectors)
        assert purpose.code // 100 in sectors or whole


def test_nothing_is_proposed_where_no_word_speaks() -> None:
    assert coded("To step up visits at a high level.").crs_purposes == ()
