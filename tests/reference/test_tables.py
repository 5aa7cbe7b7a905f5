"""The tables that sums are counted by."""

import hashlib
from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.reference.tables import Tables, tables_now


def test_none_is_named_and_none_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRECHO_RATES", raising=False)
    monkeypatch.delenv("TRECHO_DEFLATORS", raising=False)
    assert tables_now() == Tables()
    assert Tables().hashes == {}


def test_named_files_are_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.csv").write_text("currency,to,date,rate,source\n")
    monkeypatch.setenv("TRECHO_RATES", str(tmp_path / "r.csv"))
    assert tables_now().hashes == {"own/rates.csv": hashlib.sha256(tables_now().rates.encode()).hexdigest()}


def test_a_file_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRECHO_DEFLATORS", str(tmp_path / "none.csv"))
    with pytest.raises(Trouble, match=r"none\.csv"):
        tables_now()
