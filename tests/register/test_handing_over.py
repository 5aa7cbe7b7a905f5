import json
import zipfile
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from trecho.core.permissions import Role
from trecho.register.handing_over import hand_over
from trecho.store.accounts import keep_account


def test_the_pack_tells_what_is_open_and_whom_to_invite(
    part_register: str,  # noqa: ARG001  (opens the register)
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRECHO_ORIGINALS", str(tmp_path / "originals"))
    keep_account("ana", "a long enough passphrase 7", email="ana@example.org", roles=(Role.REVIEWER,))
    with zipfile.ZipFile(hand_over(tmp_path / "pack.zip", MONDAY)) as zipped:
        names = zipped.namelist()
        accounts = json.loads(zipped.read("open/accounts.json"))
        every = b"".join(zipped.read(name) for name in names if name.endswith((".json", ".html")))
        index = zipped.read("index.zh.html").decode()
    assert {f"index.{code}.html" for code in ("en", "es", "pt", "fr", "zh")} <= set(names)
    assert {"register.jsonl.gz", "SHA256SUMS", "method.json", "open/contradictions.json", "open/replies.json"} <= set(
        names
    )
    assert accounts["rows"] == [{"name": "ana", "email": "ana@example.org", "roles": ["reviewer"], "country": None}]
    assert b"pbkdf2" not in every
    assert b'password"' not in every
    assert 'href="open/forecasts.json"' in index
