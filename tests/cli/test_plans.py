"""`trecho plans`: what the register has, and from which documents."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from tests.register.plan_texts import ENGLISH

Run = Callable[..., tuple[int, str, str]]


def test_plans_are_listed_with_their_documents(trecho: Run, tmp_path: Path) -> None:
    register = ("--register", str(tmp_path / "t.db"))
    (tmp_path / "plan.txt").write_text(ENGLISH)
    trecho("init", *register)
    assert "no plans yet" in trecho("plans", *register)[1]
    trecho("add-plan", str(tmp_path / "plan.txt"), "--url", "https://example.org/plan", *register)
    status, out, _ = trecho("plans", *register)
    assert status == 0
    assert "2024-2026  Joint Plan of Action of the Gulf and the Delta" in out
    assert hashlib.sha256(ENGLISH.encode()).hexdigest()[:12] in out
    assert "https://example.org/plan" in out
