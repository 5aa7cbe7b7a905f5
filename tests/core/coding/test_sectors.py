"""Sectors are told by their words in five languages; a short item is placed by its area."""

import pytest

from tests.core.coding.commitments import coded


@pytest.mark.parametrize(
    ("language", "text", "sector"),
    [
        ("en", "To promote cooperation in railways, roads, ports and airports.", 210),
        ("es", "Fortalecer la cooperación en turismo.", 332),
        ("pt", "As Partes cooperam em energia solar e eletricidade.", 230),
        ("fr", "Les Parties soutiennent les bourses et les universités.", 114),
        ("zh", "加强渔业和水产合作，保护渔民。", 313),
    ],
)
def test_the_first_sector_is_the_most_specific(language: str, text: str, sector: int) -> None:
    assert coded(text, language).crs_sectors[0].code == sector


def test_the_heading_places_a_short_item() -> None:
    assert coded("To continue consultations.", heading="Agriculture").crs_sectors[0].code == 311
