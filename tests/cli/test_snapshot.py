"""`trecho snapshot` freezes the register as it is, or as it was known on a date."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_snapshot_of_an_earlier_day_holds_what_was_known_then(
    trecho: Run, small_register: Path, tmp_path: Path
) -> None:
    place = str(shutil.copy(small_register, tmp_path / "trecho.db"))
    early = json.loads(trecho("--register", place, "--json", "snapshot", "--as-of", "2026-03-01")[1])
    late = json.loads(trecho("--register", place, "--json", "snapshot", "--as-of", "2026-03-02")[1])
    now = json.loads(trecho("--register", place, "--json", "snapshot")[1])
    assert early["claims"] == 0
    assert late["claims"] > 500
    assert (late["id"], late["new"], now["new"]) == (now["id"], True, False)
    assert late["trecho"]["schema"] == "snapshot"


def test_a_wrong_date_is_one_sentence(trecho: Run, small_register: Path, tmp_path: Path) -> None:
    place = str(shutil.copy(small_register, tmp_path / "trecho.db"))
    status, _, err = trecho("--register", place, "snapshot", "--as-of", "yesterday")
    assert (status, err.startswith("trecho: yesterday: is no date; write 2026")) == (2, True)
