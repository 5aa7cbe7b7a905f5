"""`trecho merge`: the union of two registers."""

from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.cli.telling import tell_report

app = typer.Typer()


@app.command()
def merge(
    context: typer.Context,
    other: Annotated[str, typer.Argument(help="A register (path or postgres:// address) or a backup of one.")],
) -> None:
    """Take in everything that another register holds and this one does not; in any order, any number of times."""
    where = opened(context.obj, create=True)
    from trecho.store.copying import merge as merged

    tell_report(context.obj, merged(other), where)
