"""`trecho rebuild` makes the same views again."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]
_VIEWS = "SELECT kind, key, plain FROM store_viewrow ORDER BY kind, key"


def test_views_come_back(trecho: Run, small_register: Path, tmp_path: Path) -> None:
    place = str(shutil.copy(small_register, tmp_path / "a.db"))
    file = sqlite3.connect(place)
    before = file.execute(_VIEWS).fetchall()
    file.execute("UPDATE store_viewrow SET plain = '{}'")
    file.execute("DELETE FROM store_tagrow")
    file.commit()
    told = json.loads(trecho("--register", place, "--json", "rebuild")[1])
    assert told["views"] == len(before)
    assert file.execute(_VIEWS).fetchall() == before
    file.close()
