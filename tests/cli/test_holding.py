"""Files at hand are hashed again when a snapshot is verified."""

import hashlib
from pathlib import Path

from pytest_django import DjangoDbBlocker

from tests.conftest import MONDAY, turned_to
from trecho.cases.describing import folder_of
from trecho.cli.holding import held_hashes
from trecho.store import shelf


def test_the_cases_files_and_the_lakes_are_found(
    case_register: str, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    (tmp_path / "a.parquet").write_bytes(b"rows")
    plans = hashlib.sha256(folder_of("celac-china").joinpath("plans.csv").read_bytes()).hexdigest()
    with django_db_blocker.unblock(), turned_to(case_register):
        shelf.keep_dataset("plans.csv", plans, recorded_at=MONDAY, facts={"case": "celac-china", "file": "plans.csv"})
        shelf.keep_dataset("gone.csv", "1" * 64, recorded_at=MONDAY, facts={"case": "celac-china", "file": "gone.csv"})
        shelf.keep_dataset("lake", "2" * 64, recorded_at=MONDAY, facts={"path": "a.parquet"})
        shelf.keep_dataset("elsewhere", "3" * 64, recorded_at=MONDAY, facts={"path": "missing.parquet"})
        held = held_hashes(str(tmp_path))
    assert held == {
        plans: plans,
        "1" * 64: hashlib.sha256(b"").hexdigest(),
        "2" * 64: hashlib.sha256(b"rows").hexdigest(),
    }
