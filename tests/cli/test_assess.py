"""`trecho assess` prints every pledge of a plan and keeps what it found."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from trecho.cli.assess import interval_words

Run = Callable[..., tuple[int, str, str]]


def test_a_plan_without_codings_has_no_pledges_to_assess(trecho: Run, filled_register: Path, tmp_path: Path) -> None:
    place = str(shutil.copy(filled_register, tmp_path / "trecho.db"))
    status, printed, _ = trecho("--register", place, "--json", "assess", "celac-china-2019")
    assert status == 0
    assert json.loads(printed)["trecho"]["schema"] == "assessments/1"
    assert isinstance(json.loads(printed)["assessments"], list)


def test_an_unknown_plan_is_one_sentence(trecho: Run, filled_register: Path, tmp_path: Path) -> None:
    place = str(shutil.copy(filled_register, tmp_path / "trecho.db"))
    status, _, err = trecho("--register", place, "assess", "nowhere-2019")
    assert (status, err.count("\n"), err.startswith("trecho: ")) == (2, 1, True)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(380, 1040, "380-1,040"), (107, 107, "107"), (None, None, "–"), (0.5, 2, "0.5-2")],
)
def test_intervals_read_as_people_write_them(low: float | None, high: float | None, words: str) -> None:
    assert interval_words(low, high) == words
