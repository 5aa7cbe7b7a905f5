"""Values are frozen and say why they cannot exist."""

import pytest

from trecho.core.noun import Nonsense, Noun, require


class Year(Noun, frozen=True):
    number: int


def test_a_value_cannot_be_changed() -> None:
    year = Year(2019)
    with pytest.raises(AttributeError):
        year.number = 2020  # type: ignore[misc]  # the very thing that must fail


def test_require_says_its_sentence() -> None:
    year = Year(2019)
    require(year.number == 2019, "fine")
    with pytest.raises(Nonsense, match="2019 is not 2020"):
        require(year.number == 2020, "%(year)s is not 2020", year=year.number)
