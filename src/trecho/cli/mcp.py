"""`trecho mcp`: lets an assistant on this machine ask the register."""

import typer

from trecho.cli.opening import opened
from trecho.core.trouble import Trouble

app = typer.Typer()


@app.command()
def mcp(context: typer.Context) -> None:
    """Serves the register to an assistant over standard input and output (Model Context Protocol)."""
    opened(context.obj)
    try:
        from trecho.web.assistants import server
    except ModuleNotFoundError as error:
        raise Trouble(
            "trecho mcp", f"the library {error.name} is not installed", "install trecho[assistants]"
        ) from None
    server().run()
