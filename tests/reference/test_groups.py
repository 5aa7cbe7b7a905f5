"""Country groups with dated membership."""

import pytest

from trecho.core.assessing.groups import members_at
from trecho.core.dates import PartialDate
from trecho.reference.groups import memberships


@pytest.mark.parametrize(
    ("group", "moment", "number"),
    [("SIDS", "2019", 16), ("LDC", "2021", 1), ("LLDC", "2021", 2), ("Central American Isthmus", "2021", 7)],
)
def test_how_many_belong(group: str, moment: str, number: int) -> None:
    assert len(members_at(group, memberships(), PartialDate(moment))) == number


def test_income_classes_change_hands() -> None:
    def belongs(group: str, moment: str) -> bool:
        return "HTI" in members_at(group, memberships(), PartialDate(moment))

    assert (belongs("LIC", "2020"), belongs("LMIC", "2020")) == (True, False)
    assert (belongs("LIC", "2023"), belongs("LMIC", "2023"), belongs("MIC", "2023")) == (False, True, True)
