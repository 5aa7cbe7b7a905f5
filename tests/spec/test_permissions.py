"""The page of permissions is the table itself."""

import os
from pathlib import Path

from trecho.core.judgement import diagram
from trecho.core.permissions import as_table

PAGE = Path(__file__).parents[2] / "docs" / "permissions.md"


def written() -> str:
    """The page as the table makes it."""
    return (
        "# Who may do what\n\n"
        "Reading needs no account. People come in by invitation (or by `trecho user NAME --role ROLE`): name, role and "
        "country are fixed by whoever invites, never above their own role. A focal point speaks for one country and sees and "
        "changes what belongs to it alone. Coordinators and administrators sign in with a second factor. Administrators keep "
        "accounts; they do not judge. Acts marked * ask for the password again where it was not given within a quarter of an "
        "hour.\n\n"
        "Every page and every call stands in this table (`src/trecho/core/permissions.py`), by the name of its address; "
        "`-csv` and `-json` of the same belong to it, `api` stands for every call of the interface for programs. A test tries "
        "every role on every one of them, another one tries at random.\n\n"
        f"{as_table()}\n"
        "What becomes of links, contradictions, claims and of the evidence that countries file:\n\n"
        f"```mermaid\n{diagram()}```\n"
    )


def test_the_page_says_what_the_table_says() -> None:
    if os.environ.get("TRECHO_WRITE_MANUAL"):
        PAGE.write_text(written(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == written(), "docs/permissions.md is out of date: run `make manual`"
