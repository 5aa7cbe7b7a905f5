"""The command serves a register by HTTP, to hosts that it knows, and says so where there is no register."""

import asyncio
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp.client import Client

from tests.cli.test_serve import case_file, free_port
from trecho.cli import main

__all__ = ["case_file"]


def test_without_a_register_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--register", str(tmp_path / "none.db"), "mcp"])
    assert stop.value.code == 2
    assert "none.db" in capsys.readouterr().err


def test_an_assistant_asks_by_http_and_a_strange_host_is_refused(case_file: Path, tmp_path: Path) -> None:
    port = free_port()
    words = ["--register", str(case_file), "mcp", "--http", "--port", str(port)]
    with subprocess.Popen([sys.executable, "-m", "trecho", *words], cwd=tmp_path, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(port)
            found = asyncio.run(asked(f"http://127.0.0.1:{port}/mcp"))
            assert "celac-china-2019" in found.content[0].text
            assert refusal(port, "evil.example") == 421
        finally:
            server.terminate()
        assert server.wait(timeout=20) is not None


async def asked(address: str) -> Any:
    async with Client(address) as client:
        return await client.call_tool("list_plans", {})


def refusal(port: int, host: str) -> int:
    wanted = {"Host": host, "Accept": "application/json, text/event-stream"}
    return httpx.post(f"http://127.0.0.1:{port}/mcp", json={}, headers=wanted).status_code


def wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(port)
