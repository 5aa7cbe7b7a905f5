import stat
from pathlib import Path

import pytest

from trecho.web.secret_key import keep_key, key_file, known_key


def test_the_key_is_made_once_and_read_by_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRECHO_SECRET_KEY", raising=False)
    register = str(tmp_path / "trecho.db")
    path = keep_key(register)
    assert path == tmp_path / "trecho.db.secret-key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    first = known_key(register)
    assert len(first) >= 50
    keep_key(register)
    assert known_key(register) == first


def test_the_environment_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRECHO_SECRET_KEY", "given")
    assert keep_key(str(tmp_path / "trecho.db")) is None
    assert known_key(str(tmp_path / "trecho.db")) == "given"


def test_without_a_kept_key_each_process_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRECHO_SECRET_KEY", raising=False)
    assert known_key(str(tmp_path / "x.db")) != known_key(str(tmp_path / "x.db"))


def test_a_server_keeps_its_key_in_the_working_folder() -> None:
    assert key_file("postgres://a@b/c") == Path("trecho.secret-key")
    assert key_file("sqlite:////var/x.db") == Path("/var/x.db.secret-key")
