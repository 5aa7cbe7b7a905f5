"""`trecho init`: an empty register, or the tables of an old one brought up to date."""

import typer

from trecho.cli.opening import opened
from trecho.cli.telling import tell

app = typer.Typer()


@app.command()
def init(context: typer.Context) -> None:
    """Make the register that --register or DATABASE_URL names; running it again changes nothing."""
    where = opened(context.obj, create=True)
    tell(context.obj, f"{where}: ready", "register", {"register": where})
