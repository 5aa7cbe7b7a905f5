"""Targets refuse ranges and periods that run backwards."""

import pytest

from trecho.core.noun import Nonsense
from trecho.core.pledge import Target


def test_a_range_runs_forwards() -> None:
    assert Target(quantity=20, quantity_max=25, unit="per cent", span="20 to 25 per cent").quantity_max == 25
    with pytest.raises(Nonsense, match="backwards"):
        Target(quantity=25, quantity_max=20, unit="per cent", span="25 to 20 per cent")


def test_years_run_forwards() -> None:
    with pytest.raises(Nonsense, match="backwards"):
        Target(quantity=1, unit="fund", span="one fund", start_year=2027, end_year=2025)
