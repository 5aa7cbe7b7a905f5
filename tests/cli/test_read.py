import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trecho.cli import app, main

_PLAN = "Plan 2024-2026\n\nI. Trade\n\n1. To trade more.\n\n2. To sell more.\n\nII. Health\n\n1. To heal.\n"


@pytest.fixture
def plan(tmp_path: Path) -> str:
    place = tmp_path / "plan.txt"
    place.write_text(_PLAN)
    return str(place)


def test_json_says_first_which_trecho_wrote_it(plan: str) -> None:
    shape = json.loads(CliRunner().invoke(app, ["read", plan]).stdout)
    assert next(iter(shape)) == "trecho"
    assert shape["trecho"]["schema"] == "reading/1"
    assert [item["path"] for area in shape["areas"] for item in area["items"]] == ["I.1", "I.2", "II.1"]
    assert shape["period"] == ["2024", "2026"]


def test_tree_text_and_akoma_ntoso(plan: str) -> None:
    shown = {form: CliRunner().invoke(app, ["read", plan, "--format", form]).stdout for form in ("tree", "text", "akn")}
    assert "    I.2 To sell more." in shown["tree"]
    assert "2. To sell more." in shown["text"]
    assert "<akomaNtoso" in shown["akn"]


def test_standard_input_is_a_file_too() -> None:
    assert '"path": "II.1"' in CliRunner().invoke(app, ["read", "-"], input=_PLAN).stdout


def test_what_cannot_be_read_gives_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["read", str(tmp_path / "nothing.pdf")])
    assert ended.value.code == 2
    assert capsys.readouterr().err == "trecho: nothing.pdf: there is no such file; check the path\n"


def test_reading_loads_no_database_and_no_network() -> None:
    code = "import sys, io; from trecho import chain; chain.read(b'1. To meet.', name='x'); print([m for m in ('django', 'httpx', 'pyarrow', 'lxml') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
