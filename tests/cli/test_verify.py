"""`trecho verify` says that a snapshot holds, or names what does not."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_snapshot_holds_until_something_is_touched(trecho: Run, small_register: Path, tmp_path: Path) -> None:
    place = str(shutil.copy(small_register, tmp_path / "trecho.db"))
    assert trecho("--register", place, "verify")[0] == 2
    status, out, _ = trecho("--register", place, "snapshot", "--label", "draft")
    assert status == 0
    assert "claims" in out
    assert "known already" in trecho("--register", place, "snapshot")[1]
    status, out, err = trecho("--register", place, "verify")
    assert (status, err) == (0, "")
    assert out.endswith("is as it was sealed\n")
    touched = sqlite3.connect(place)
    (victim,) = touched.execute("SELECT id FROM store_claimrow ORDER BY id LIMIT 1").fetchone()
    touched.execute("UPDATE store_claimrow SET plain = replace(plain, 'celac', 'Celac') WHERE id = ?", [victim])
    touched.commit()
    touched.close()
    status, out, err = trecho("--register", place, "verify")
    assert status == 1
    assert out.endswith("does not hold\n")
    assert err.startswith(f"trecho: claims {victim}: changed from 2026-03-02T12:00:00+00:00 to another content")
