import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def test_it_serves_a_register_and_stops_when_told(case_file: Path, tmp_path: Path) -> None:
    port = free_port()
    words = ["--register", str(case_file), "serve", "--port", str(port), "--workers", "1"]
    with subprocess.Popen(
        [sys.executable, "-m", "trecho", *words], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            assert "celac-china-2019" in answer(f"http://127.0.0.1:{port}/en/plans.csv")
            assert (case_file.parent / f"{case_file.name}.secret-key").stat().st_mode & 0o777 == 0o600
        finally:
            server.terminate()
        assert server.wait(timeout=20) == 0
        told = server.stderr.read() if server.stderr else ""
    assert f"http://127.0.0.1:{port}/" in told


def test_without_a_register_it_says_what_to_do(tmp_path: Path) -> None:
    words = ["--register", str(tmp_path / "none.db"), "serve"]
    ended = subprocess.run([sys.executable, "-m", "trecho", *words], capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "there is no register here; make one with `trecho init`" in ended.stderr
    assert not list(tmp_path.iterdir())


@pytest.fixture
def case_file(filled_register: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled_register, tmp_path / "case.db"))


def answer(address: str) -> str:
    for _ in range(80):
        try:
            with urllib.request.urlopen(address, timeout=5) as page:
                return str(page.read().decode())
        except OSError:
            time.sleep(0.1)
    raise AssertionError(address)
