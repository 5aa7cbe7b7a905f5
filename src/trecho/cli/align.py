"""`trecho align OLD NEW`: two plans → what was kept, strengthened, weakened, split, merged, dropped, new, and why."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.taking import reading_from
from trecho.core.lineage import Descent

app = typer.Typer()

SCHEMA = "lineage/1"


class Format(StrEnum):
    """How a lineage is written: as data, or as a table for people."""

    JSON = "json"
    TABLE = "table"


@app.command()
def align(
    context: typer.Context,
    old: Annotated[Path, typer.Argument(help="The earlier plan: a document, or a reading (JSON).")],
    new: Annotated[Path, typer.Argument(help="The later plan: a document, or a reading (JSON).")],
    format: Annotated[Format | None, typer.Option(help="How to write the lineage.")] = None,  # noqa: A002  (the option's name)
    meaning: Annotated[
        bool | None,
        typer.Option(help="Use the optional encoder of meaning, or do without; unset: where it is installed."),
    ] = None,
) -> None:
    """Compares two plans, in one language or two, and tells what became of every commitment."""
    from trecho import chain

    rows = chain.align(reading_from(old), reading_from(new), with_meaning=meaning)
    wanted = format or (Format.JSON if context.obj.json or not sys.stdout.isatty() else Format.TABLE)
    _print_table(rows) if wanted is Format.TABLE else _print_json(rows)


def _print_json(rows: tuple[Descent, ...]) -> None:
    import msgspec

    from trecho import __version__
    from trecho.core.plain import plain

    shape = {"trecho": {"version": __version__, "schema": SCHEMA}, "lineage": [plain(row) for row in rows]}
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n")


def _print_table(rows: tuple[Descent, ...]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for heading in ("old", "new", "relation", "why"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        relation = ", ".join([row.relation.value, *(each.value for each in row.also)])
        table.add_row(" ".join(row.old) or "–", " ".join(row.new) or "–", relation, "; ".join(row.why))
    Console(soft_wrap=False).print(table)
