"""`trecho add-plan`: a document in, a plan in the register out."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.register.plan_texts import ENGLISH, SPANISH

Run = Callable[..., tuple[int, str, str]]


def test_a_plan_and_its_version(trecho: Run, tmp_path: Path) -> None:
    register = ("--register", str(tmp_path / "t.db"))
    (tmp_path / "plan.txt").write_text(ENGLISH)
    (tmp_path / "plan.es.txt").write_text(SPANISH)
    status, out, err = trecho("add-plan", str(tmp_path / "plan.txt"), "--forum", "gulf-delta", "--json", *register)
    assert (status, err) == (0, "")
    assert json.loads(out)["plan"] == "gulf-delta-2024"
    assert json.loads(out)["items"] == 3
    status, out, _ = trecho("add-plan", str(tmp_path / "plan.es.txt"), "--as-version-of", "gulf-delta-2024", *register)
    assert (status, out.split(" → ")[0]) == (0, "gulf-delta-2024 (es, 3 items)")


def test_a_missing_file_is_said_in_one_sentence(trecho: Run, tmp_path: Path) -> None:
    status, _, err = trecho("add-plan", str(tmp_path / "none.pdf"), "--register", str(tmp_path / "t.db"))
    assert (status, err) == (2, "trecho: none.pdf: there is no such file; check the path\n")
