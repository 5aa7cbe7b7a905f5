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


def test_the_list_is_short_until_all_is_asked_for(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    efforts = "\n\n".join(
        f"{n}. The Parties will strengthen cooperation in the rural area of {name}ville."
        for n, name in enumerate("ABCDEFGHIJK", 1)
    )
    draft.write_text(f"Plan of India and the Union 2024-2026\n\nI. Farming\n\n{efforts}\n")
    short = CliRunner().invoke(app, ["lint", str(draft)]).stdout
    every = CliRunner().invoke(app, ["lint", str(draft), "--all"]).stdout
    assert "--all tells the rest" in short
    assert len(short) < len(every)
    shape = json.loads(CliRunner().invoke(app, ["--json", "lint", str(draft)]).stdout)
    assert len(shape["remarks"]) == 11
    assert {remark["leading"] for remark in shape["remarks"]} == {False}


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("Plan de la India y la Unión 2024-2026\n\nI. Salud\n\n1. La parte india formará a 40 enfermeras.\n\n2. Las Partes cooperarán en salud.\n", "a más tardar en 2026"),
        ("印度与联盟合作规划（2024—2026年）\n\n一、卫生\n\n1. 印方将培训40名护士。\n\n2. 双方加强卫生合作。\n", "2026年底前"),
    ],
)  # fmt: skip
def test_a_period_is_proposed_in_the_language_of_the_draft(tmp_path: Path, text: str, example: str) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(text, encoding="utf-8")
    assert example in CliRunner().invoke(app, ["lint", str(draft)]).stdout
