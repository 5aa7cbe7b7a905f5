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
        "Reading needs no account. An account is made with `trecho user NAME --role ROLE`; a focal point speaks for one "
        "country (`--country COL`). Every page that changes something asks this table on the server "
        "(`src/trecho/core/permissions.py`), and a test tries every role on every such page. "
        "Administrators keep accounts; they do not judge.\n\n"
        f"{as_table()}\n"
        "What becomes of links, contradictions and claims:\n\n"
        f"```mermaid\n{diagram()}```\n"
    )


def test_the_page_says_what_the_table_says() -> None:
    if os.environ.get("TRECHO_WRITE_MANUAL"):
        PAGE.write_text(written(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == written(), "docs/permissions.md is out of date: run `make manual`"
