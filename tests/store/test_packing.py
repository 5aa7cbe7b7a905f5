"""What is packed comes back whole on either database; what was changed on the way is refused."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.conftest import MONDAY, turned_to
from trecho.cases.loading import load
from trecho.core.trouble import Trouble
from trecho.store import sealing, search, shelf
from trecho.store.originals import keep_original, original
from trecho.store.packing import SUMS, is_pack, pack, unpack


def filled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRECHO_ORIGINALS", str(folder))
    claims = [one for one in load("celac-china", recorded_at=MONDAY).claims if "D05" in one.subject]
    shelf.keep(claims)
    return keep_original(b"%PDF-1.7 the plan")


@pytest.mark.parametrize(
    "sorts",
    [
        ("sqlite", "sqlite"),
        pytest.param(("postgres", "sqlite"), marks=pytest.mark.postgres),
        pytest.param(("sqlite", "postgres"), marks=pytest.mark.postgres),
    ],
)
def test_a_pack_comes_back_whole(
    sorts: tuple[str, str],
    new_register: Callable[[str, str], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    django_db_blocker: DjangoDbBlocker,
) -> None:
    with django_db_blocker.unblock(), turned_to(new_register(sorts[0], "first")):
        sha256 = filled(tmp_path / "here", monkeypatch)
        before = sealing.manifest()
        packed = pack(tmp_path / "pack.zip", {"open/notes.json": b"{}"})
    assert is_pack(packed)
    monkeypatch.setenv("TRECHO_ORIGINALS", str(tmp_path / "there"))
    with django_db_blocker.unblock(), turned_to(new_register(sorts[1], "second")):
        report = unpack(packed)
        assert (report.new, report.known) == (len(before.claims), 0)
        assert sealing.manifest() == before
        assert original(sha256) == b"%PDF-1.7 the plan"
        with pytest.raises(Trouble, match="not restored over a register"):
            unpack(packed)


@pytest.mark.parametrize("change", ["other", "more", "less", "cut"])
def test_a_pack_that_was_changed_is_refused(
    change: str,
    register: str,  # noqa: ARG001  (opens it)
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filled(tmp_path / "here", monkeypatch)
    packed = pack(tmp_path / "pack.zip", {"open/notes.json": b"{}"})
    spoilt = _spoilt(packed, tmp_path / "spoilt.zip", change)
    with pytest.raises(Trouble, match=r"hash|pack|names"):
        unpack(spoilt)
    assert search.plans() == ()


def test_what_is_no_pack_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert not is_pack(tmp_path / "a.txt")
    with pytest.raises(Trouble, match="cannot be read"):
        is_pack(tmp_path / "none.zip")


def _spoilt(packed: Path, out: Path, change: str) -> Path:
    if change == "cut":
        out.write_bytes(packed.read_bytes()[:-200])
        return out
    shutil.copy(packed, out)
    if change == "more":
        with zipfile.ZipFile(out, "a") as zipped:
            zipped.writestr("originals/../../evil", b"x")
        return out
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if change == "less" and name == SUMS:
                continue
            content = b"changed" if change == "other" and name.startswith("originals/") else old.read(name)
            new.writestr(name, content)
    return out
