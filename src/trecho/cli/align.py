"""`trecho align OLD NEW`: two plans → what was kept, strengthened, weakened, split, merged, dropped, new, and why."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from trecho.core.lineage import Descent
from trecho.core.plan import Reading

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

    rows = chain.align(_reading(old), _reading(new), with_meaning=meaning)
    wanted = format or (Format.JSON if context.obj.json or not sys.stdout.isatty() else Format.TABLE)
    _print_table(rows) if wanted is Format.TABLE else _print_json(rows)


def _reading(file: Path) -> Reading:
    """The reading that a file is, or the one that reading it gives."""
    from trecho import chain

    if file.suffix.lower() != ".json":
        return chain.read(file)
    import msgspec

    from trecho.core.noun import Nonsense
    from trecho.core.plain import value_of
    from trecho.core.trouble import Trouble
    from trecho.readers import bytes_of

    try:
        return value_of(Reading, msgspec.json.decode(bytes_of(file, file.name)))
    except (msgspec.DecodeError, Nonsense, UnicodeDecodeError) as error:
        raise Trouble(
            file.name, f"no reading ({error})", "give what `trecho read` printed, or the document itself"
        ) from None


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
