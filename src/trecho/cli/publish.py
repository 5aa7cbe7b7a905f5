"""`trecho publish FORMAT --out PATH`: a plan of the register as a report or as data."""

from pathlib import Path
from typing import Annotated

import typer

from trecho import chain
from trecho.cli.opening import moment_of, opened
from trecho.cli.wishes import Wishes

app = typer.Typer()


@app.command()
def publish(
    context: typer.Context,
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="html, docx, pdf, csv, json, parquet, iati.")],
    out: Annotated[Path, typer.Option(help="File or folder to write.")],
    plan: Annotated[str | None, typer.Option(help="Plan to publish, such as celac-china-2019.")] = None,
    as_of: Annotated[str | None, typer.Option(help="As known on that date.")] = None,
) -> None:
    """Writes a report or data from the register."""
    wishes: Wishes = context.obj
    opened(wishes)
    dossier = chain.dossier_of_plan(plan, as_of=moment_of(as_of))
    for path in chain.publish(dossier, form, out, wishes.lang):
        typer.echo(path)
