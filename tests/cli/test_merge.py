"""`trecho merge` refuses what is no register, and changes nothing then."""

import json
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_another_register_is_taken_in(trecho: Run, small_register: Path, tmp_path: Path) -> None:
    place = str(tmp_path / "new.db")
    told = json.loads(trecho("--register", place, "--json", "merge", str(small_register))[1])
    assert told["new"] > 500
    status, out, _ = trecho("--register", place, "merge", str(small_register))
    assert (status, ": 0 new claims" in out) == (0, True)


def test_a_letter_is_refused(trecho: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir\n")
    status, _, err = trecho("--register", str(tmp_path / "new.db"), "merge", str(letter))
    assert (status, err) == (2, f"trecho: {letter}: line 1 is no line of a backup; use another copy of the backup\n")
