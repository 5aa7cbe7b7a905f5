"""Opening registers; and what a register is after its program was killed, or two programs wrote at once."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.conftest import turned_to
from tests.ledgers import MONDAY
from trecho.cases.loading import load
from trecho.core.trouble import Trouble
from trecho.store import search, shelf
from trecho.store.models import ClaimRow
from trecho.store.register import open_register

Maker = Callable[[str, str], str]
IMPORTED = 3200

_WRITER = """
import sys
from datetime import datetime, timedelta
from trecho.cases.loading import load
from trecho.store.register import open_register
open_register(sys.argv[1])
from trecho.store import shelf
claims = load("celac-china", recorded_at=datetime.fromisoformat(sys.argv[2])).claims[:3200]
print("ready", flush=True)
for start in range(0, len(claims), 400):
    report = shelf.keep(claims[start:start + 400], name=f"batch {start}")
    print(start, report.new, flush=True)
"""


def writer(address: str) -> subprocess.Popen[str]:
    """A process that imports the first claims of the bundled case in eight acknowledged batches."""
    words = [sys.executable, "-c", _WRITER, address, MONDAY.isoformat()]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={**os.environ, "DATABASE_URL": address})


@pytest.mark.parametrize("sort", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_a_kill_loses_nothing_acknowledged_and_leaves_nothing_half_done(
    sort: str, new_register: Maker, django_db_blocker: DjangoDbBlocker
) -> None:
    address = new_register(sort, "killed")
    case = load("celac-china", recorded_at=MONDAY)
    batches = [case.claims[start : start + 400] for start in range(0, IMPORTED, 400)]
    for patience in (2, 5):
        process = writer(address)
        assert process.stdout is not None
        acknowledged = 0
        for line in process.stdout:
            acknowledged += line != "ready\n"
            if acknowledged == patience:
                time.sleep(0.02 * patience)  # somewhere inside the next import
                process.send_signal(signal.SIGKILL)
                break
        acknowledged += sum(1 for line in process.stdout if line.endswith("\n"))
        process.wait()
        process.stdout.close()
        with django_db_blocker.unblock(), turned_to(address):
            kept = set(ClaimRow.objects.values_list("id", flat=True))
            assert {claim.id for batch in batches[:acknowledged] for claim in batch} <= kept
            for batch in batches:
                there = sum(1 for claim in batch if claim.id in kept)
                assert there in {0, len(batch)}
    with django_db_blocker.unblock(), turned_to(address):
        shelf.keep(case.claims)
        views = [search.views(kind) for kind in ("activity", "commitment", "contradiction")]
        assert [len(found) for found in views] == [315, 97, 33]
        assert views == [
            search.views(kind, MONDAY + timedelta(days=1)) for kind in ("activity", "commitment", "contradiction")
        ]


@pytest.mark.parametrize("sort", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_two_writers_at_once_both_get_through(
    sort: str, new_register: Maker, django_db_blocker: DjangoDbBlocker
) -> None:
    address = new_register(sort, "shared")
    processes = [writer(address) for _ in range(2)]
    for process in processes:
        process.communicate(timeout=120)
    assert [process.returncode for process in processes] == [0, 0]
    case = load("celac-china", recorded_at=MONDAY)
    with django_db_blocker.unblock(), turned_to(address):
        assert set(ClaimRow.objects.values_list("id", flat=True)) == {claim.id for claim in case.claims[:IMPORTED]}
        assert sum(report.new for report in search.imports(1000)) == IMPORTED
        assert search.views("mechanism") == search.views("mechanism", MONDAY + timedelta(days=1))


@pytest.mark.usefixtures("case_register")
@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("missing.db", "there is no register here; make one with `trecho init`"),
        ("mysql://a@b/c", "is no register that Trecho knows"),
        ("postgres://nobody:secret@127.0.0.1:1/none", "cannot be opened as a register"),
        ("text.db", "cannot be opened as a register"),
        ("empty.db", "is not .* a register of this version; run `trecho init` on it"),
    ],
)
def test_what_is_no_register_is_told_in_one_sentence(address: str, sentence: str, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("this is a letter, and no database at all " * 20)
    (tmp_path / "empty.db").write_bytes(b"")
    place = address if "://" in address else str(tmp_path / address)
    with pytest.raises(Trouble, match=sentence) as told, turned_to(place):
        raise AssertionError
    assert "secret" not in str(told.value)


def test_making_twice_changes_nothing(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> None:
    place = str(tmp_path / "deep" / "new.db")
    with django_db_blocker.unblock():
        for _ in range(2):
            with turned_to(place, create=True):
                assert open_register(place) == place
                assert search.counts() == {"claim": 0}
