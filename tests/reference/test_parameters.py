"""The one parameter file of the method."""

from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.reference.parameters import parameters, parameters_from


def test_the_defaults_of_section_13() -> None:
    rules = parameters()
    assert (rules.band.substantial, rules.band.complete, rules.about.tolerance) == (0.5, 1.0, 0.1)
    assert (rules.effort.D, rules.effort.B, rules.effort.K) == (0.5, 0.15, 0.5)
    assert (rules.conflict.quantity, rules.conflict.money, rules.conflict.days) == (0.05, 0.1, 31)
    assert (rules.cr.min_m, rules.cr.min_M, rules.cr.psi) == (7, 20, (0.5, 1, 2, 4))
    assert (rules.forecast.min_quarters, rules.forecast.draws, rules.forecast.band) == (4, 100_000, 0.9)
    assert rules.across_plans.order == ("named", "date", "fifo")


def test_another_figure_is_another_method(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "src" / "trecho" / "reference" / "parameters.toml").read_text("utf-8")
    moved = tmp_path / "moved.toml"
    moved.write_text(text.replace("substantial = 0.5", "substantial = 0.6"), "utf-8")
    assert parameters_from(moved).hash != parameters().hash


@pytest.mark.parametrize("text", ["", "[band]\nsubstantial = 'half'", "no = toml ="])
def test_a_file_that_is_none_is_one_sentence(tmp_path: Path, text: str) -> None:
    place = tmp_path / "p.toml"
    place.write_text(text, "utf-8")
    with pytest.raises(Trouble, match="compare it with the one that ships"):
        parameters_from(place)
    with pytest.raises(Trouble, match="name a parameter file"):
        parameters_from(tmp_path / "absent.toml")
