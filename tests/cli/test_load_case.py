"""`trecho load-case`: the bundled case in the register, twice without harm."""

import json
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_loading_twice_adds_nothing(trecho: Run, tmp_path: Path) -> None:
    place = str(tmp_path / "trecho.db")
    status, out, err = trecho("load-case", "celac-china", "--register", place, "--facts-only", "--json")
    assert (status, err) == (0, "")
    first = json.loads(out)
    assert first["new"] > 7000
    assert first["known"] == first["retracted"] == 0
    second = json.loads(trecho("load-case", "celac-china", "--register", place, "--facts-only", "--json")[1])
    assert (second["new"], second["known"], second["retracted"]) == (0, first["new"], 0)


def test_an_unknown_case_says_which_there_are(trecho: Run, tmp_path: Path) -> None:
    status, _, err = trecho("load-case", "atlantis", "--register", str(tmp_path / "x.db"))
    assert (status, err) == (2, "trecho: atlantis: is no bundled case; choose one of: celac-china\n")
    assert not (tmp_path / "x.db").exists()
