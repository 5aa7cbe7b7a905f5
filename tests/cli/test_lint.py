"""`trecho lint` tells those who draft a plan what nobody could check."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trecho.cli import app

_OLD = """Plan of India and the Union 2021-2023

I. Education

1. India will offer 600 scholarships by 2023.

2. The Parties will hold talks on the recognition of degrees between their universities.

3. The Parties will encourage the teaching of languages in schools.

II. Health

1. The Parties will exchange experience on the training of nurses.

2. The Parties will support hospitals in rural districts.
"""
_NEW = """Plan of India and the Union 2024-2026

I. Education

1. India will offer scholarships to the students of the member States.

2. The Parties will strengthen ties between their universities.

3. The Parties will encourage the teaching of languages in schools.

II. Health

1. India will train 40 nurses by 2026.

2. The Parties will support hospitals in rural districts.
"""


@pytest.fixture
def plans(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(_OLD)
    new.write_text(_NEW)
    return str(old), str(new)


def test_remarks_are_told_with_wording_to_learn_from(plans: tuple[str, str]) -> None:
    shown = CliRunner().invoke(app, ["lint", plans[1]]).stdout
    assert "I.2: an effort without a level" in shown
    assert "measurable, like II.1: India will train [number] nurses by 2026." in shown


def test_a_figure_lost_since_the_former_plan_is_marked(plans: tuple[str, str]) -> None:
    shape = json.loads(CliRunner().invoke(app, ["--json", "lint", plans[1], "--since", plans[0]]).stdout)
    assert shape["trecho"]["schema"] == "lint/1"
    [lost] = [remark for remark in shape["remarks"] if remark["fault"] == "figure-lost"]
    assert (lost["words"], lost["like"]) == ("600 scholarships", "I.1")
