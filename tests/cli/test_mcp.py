"""The command needs a register, and says so."""

from pathlib import Path

import pytest

from trecho.cli import main


def test_without_a_register_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--register", str(tmp_path / "none.db"), "mcp"])
    assert stop.value.code == 2
    assert "none.db" in capsys.readouterr().err
