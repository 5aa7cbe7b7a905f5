"""`trecho restore` from a damaged copy leaves the register empty."""

import gzip
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_damaged_copy_changes_nothing(trecho: Run, small_register: Path, tmp_path: Path) -> None:
    copy, place = tmp_path / "copy.jsonl.gz", tmp_path / "new.db"
    trecho("--register", str(small_register), "backup", str(copy))
    lines = gzip.decompress(copy.read_bytes()).splitlines(keepends=True)
    lines[300] = lines[300].replace(b"celac", b"CELAC", 1)
    (tmp_path / "damaged.jsonl").write_bytes(b"".join(lines))
    status, _, err = trecho("--register", str(place), "restore", str(tmp_path / "damaged.jsonl"))
    assert (status, "was changed" in err) == (2, True)
    file = sqlite3.connect(place)
    assert file.execute("SELECT count(*) FROM store_claimrow").fetchone() == (0,)
    file.close()
    told = json.loads(trecho("--register", str(place), "--json", "restore", str(copy))[1])
    assert told["new"] > 500
