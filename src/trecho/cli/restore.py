"""`trecho restore`: a register from a backup or from a hand-over pack."""

from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.cli.telling import tell_report

app = typer.Typer()


@app.command()
def restore(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(help="A file that `trecho backup` or `trecho publish handover` wrote.")],
) -> None:
    """Fill an empty register from a backup or a hand-over pack; it is made where it is not there yet."""
    where = opened(context.obj, create=True)
    from trecho.store.copying import restore as restored
    from trecho.store.packing import is_pack, unpack

    tell_report(context.obj, unpack(source) if is_pack(source) else restored(source), where)
