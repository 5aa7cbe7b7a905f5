"""Krippendorff's alpha: the textbook's example, the reference package, and laws."""

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trecho.core.agreement import by_field, nominal, ordinal

# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units.
OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
UNITS = [
    [value for value in column if value != "."] for column in zip(*(line.split() for line in OBSERVERS), strict=True)
]

judged = st.lists(
    st.lists(st.one_of(st.none(), st.integers(0, 3)), min_size=3, max_size=3), min_size=2, max_size=15
).filter(lambda units: len({value for unit in units if _pairable(unit) for value in unit if value is not None}) > 1)


def _pairable(unit: list[int | None]) -> bool:
    return sum(value is not None for value in unit) > 1


def test_the_textbooks_example() -> None:
    assert nominal(UNITS).alpha == pytest.approx(0.743, abs=0.0005)
    assert ordinal(UNITS, list("12345")).alpha == pytest.approx(0.815, abs=0.0005)


@settings(max_examples=60, deadline=None)
@given(judged)
def test_the_same_as_the_reference_package(units: list[list[int | None]]) -> None:
    matrix = np.array([[np.nan if value is None else value for value in unit] for unit in units], dtype=float).T
    said = [[value for value in unit if value is not None] for unit in units]
    by_name = krippendorff.alpha(reliability_data=matrix, level_of_measurement="nominal", value_domain=range(4))
    by_order = krippendorff.alpha(reliability_data=matrix, level_of_measurement="ordinal", value_domain=range(4))
    assert nominal(said).alpha == pytest.approx(by_name)
    assert ordinal(said, range(4)).alpha == pytest.approx(by_order)


def test_nothing_to_compare_is_no_agreement() -> None:
    assert nominal([["a"], []]).alpha is None
    found = nominal([["a", "a"], ["a", "a"], ["b"]])
    assert (found.alpha, found.things, found.same) == (1.0, 2, 2)


def test_each_field_by_itself() -> None:
    found = by_field(
        {"I.1": [{"actor": "both", "kind": "F"}, {"actor": "both", "kind": "Q"}], "I.2": [{"actor": "china"}]}
    )
    assert found["actor"].alpha == 1.0
    assert found["kind"].alpha is not None
    assert found["kind"].alpha <= 0
