"""`trecho restore`: a register from a backup."""

from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.cli.telling import tell_report

app = typer.Typer()


@app.command()
def restore(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(help="A file that `trecho backup` wrote.")],
) -> None:
    """Fill an empty register from a backup; it is made where it is not there yet."""
    where = opened(context.obj, create=True)
    from trecho.store.copying import restore as restored

    tell_report(context.obj, restored(source), where)
