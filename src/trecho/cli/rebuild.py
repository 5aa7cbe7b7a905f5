"""`trecho rebuild`: every stored view made anew from the claims."""

import typer

from trecho.cli.opening import opened
from trecho.cli.telling import tell

app = typer.Typer()


@app.command()
def rebuild(context: typer.Context) -> None:
    """Make every view of the register anew from its claims; pages show the same before and after."""
    where = opened(context.obj, create=True)
    from trecho.store.refreshing import rebuild as rebuilt

    views = rebuilt()
    tell(context.obj, f"{where}: {views} views made from the claims", "rebuild", {"register": where, "views": views})
