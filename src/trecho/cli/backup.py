"""`trecho backup`: a copy of the register, made while it is served."""

from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.cli.telling import tell

app = typer.Typer()


@app.command()
def backup(
    context: typer.Context,
    out: Annotated[Path, typer.Argument(help="The file to write; .jsonl or .jsonl.gz for lines of JSON.")],
) -> None:
    """Copy the register as it is at one moment, while others read and write; the file is whole or not there at all."""
    where = opened(context.obj)
    from trecho.store.copying import backup as copied

    copied(out)
    size = out.stat().st_size
    tell(
        context.obj, f"{where} → {out}: {size:,} bytes", "backup", {"register": where, "file": str(out), "bytes": size}
    )
