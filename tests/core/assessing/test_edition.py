"""The edition that a mechanism's name speaks of."""

import pytest

from trecho.core.assessing.edition import edition_in


@pytest.mark.parametrize(
    ("name", "edition"),
    [
        ("II Technological Innovation Forum", 2),
        ("IV Foro de Ministros de Agricultura", 4),
        ("the IX Business Summit", 9),
        ("Foro de Partidos XII", 12),
        ("3rd Ministerial Meeting", 3),
        ("4º Fórum de Think Tanks", 4),
        ("2ème Forum des jeunes", 2),
        ("第三届部长级会议", 3),
        ("第十二届企业家高峰会", 12),
        ("第2届论坛", 2),
        ("China-LAC Business Summit", None),
        ("Annual training courses", None),
        ("World Horticultural Expo 2019", None),
        ("COVID-19 Vaccine Forum", None),
    ],
)
def test_ordinals(name: str, edition: int | None) -> None:
    assert edition_in(name) == edition
