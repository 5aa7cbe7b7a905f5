"""`trecho mcp`: lets assistants ask the register, on this machine or by HTTP."""

from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.core.trouble import Trouble

app = typer.Typer()


@app.command()
def mcp(
    context: typer.Context,
    http: Annotated[
        bool, typer.Option("--http", help="Serve by HTTP, at /mcp, instead of over input and output.")
    ] = False,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8001,
) -> None:
    """Serves the register to assistants (Model Context Protocol): over standard input and output, or by HTTP."""
    opened(context.obj)
    try:
        from trecho.web.assistants import over_http, server
    except ModuleNotFoundError as error:
        raise Trouble(
            "trecho mcp", "the library %(library)s is not installed", "install trecho[assistants]", library=error.name
        ) from None
    if not http:
        server().run()
        return
    from django.conf import settings

    if not context.obj.quiet:
        typer.echo(f"Serving assistants at http://{host}:{port}/mcp (stop with Ctrl+C)", err=True)
    over_http(server(), host, port, settings.ALLOWED_HOSTS)
