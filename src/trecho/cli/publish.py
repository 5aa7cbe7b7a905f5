"""`trecho publish FORMAT --out PATH`: a plan of the register as a report or as data."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from trecho import chain
from trecho.cli.opening import moment_of, opened
from trecho.cli.wishes import Wishes
from trecho.core.trouble import Trouble

app = typer.Typer()


@app.command()
def publish(
    context: typer.Context,
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="html, docx, pdf, csv, json, parquet, iati, xlsx, site.")
    ],
    out: Annotated[Path, typer.Option(help="File or folder to write.")],
    plan: Annotated[str | None, typer.Option(help="Plan to publish, such as celac-china-2019.")] = None,
    member: Annotated[str | None, typer.Option(help="For xlsx: one member (ISO alpha-3) instead of all.")] = None,
    as_of: Annotated[str | None, typer.Option(help="As known on that date.")] = None,
) -> None:
    """Writes a report or data from the register."""
    wishes: Wishes = context.obj
    opened(wishes)
    if form == "site":
        _site(out, wishes)
        return
    for path in _written(form, out, plan, member, wishes.lang, moment_of(as_of)):
        typer.echo(path)


def _written(
    form: str, out: Path, plan: str | None, member: str | None, language: str, as_of: datetime | None
) -> tuple[Path, ...]:
    from trecho.register.dossiers import dossier_of_plan
    from trecho.register.matrices import send_matrix

    if form == "xlsx":
        return (send_matrix(plan, out, language, member=member, as_of=as_of),)
    if member:
        raise Trouble("--member", "only the xlsx matrix is written for one member", "leave it away or publish xlsx")
    return chain.publish(dossier_of_plan(plan, as_of=as_of), form, out, language)


def _site(out: Path, wishes: Wishes) -> None:
    from trecho.web.static_site import static_site

    count = sum(1 for _ in wishes.shown(static_site(out), task="writing pages"))
    typer.echo(f"{out}: {count} files; serve the folder with any web server")
