"""`trecho publish FORMAT --out PATH`: a plan as a report or as data, a brief, the whole site, or a hand-over pack."""

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from trecho import chain
from trecho.cli.opening import moment_of, now, opened
from trecho.cli.wishes import Wishes
from trecho.core.trouble import Trouble

app = typer.Typer()

_FOR_ONE_MEMBER = ("xlsx", "brief")


@app.command()
def publish(
    context: typer.Context,
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT", help="html, docx, pdf, brief, csv, json, parquet, iati, akn, xlsx, site, handover."
        ),
    ],
    out: Annotated[Path, typer.Option(help="File or folder to write.")],
    plan: Annotated[str | None, typer.Option(help="Plan to publish, such as celac-china-2019.")] = None,
    member: Annotated[
        str | None, typer.Option(help="For xlsx and brief: one member (ISO alpha-3) instead of all.")
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="As known on that date.")] = None,
    address: Annotated[
        str, typer.Option(help="What the site's addresses begin with, in links that leave the file.")
    ] = "",
    languages: Annotated[str, typer.Option(help="For site: languages, comma between.")] = "",
    workers: Annotated[int, typer.Option(help="For site: processes; as many as processors by default.", min=0)] = 0,
) -> None:
    """Writes a report or data from the register."""
    wishes: Wishes = context.obj
    opened(wishes)
    if form == "site":
        _site(out, wishes, languages, address, workers)
        return
    if member and form not in _FOR_ONE_MEMBER:
        raise Trouble("--member", "only xlsx and brief are written for one member", "leave it away")
    if form == "handover":
        from trecho.register.handing_over import hand_over

        typer.echo(hand_over(out if out.suffix else out / "handover.zip", now()))
        return
    for path in _written(form, out, plan, member, wishes.lang, moment_of(as_of), address):
        typer.echo(path)


def _written(
    form: str, out: Path, plan: str | None, member: str | None, language: str, as_of: datetime | None, address: str
) -> tuple[Path, ...]:
    from trecho.register.dossiers import dossier_of_plan
    from trecho.register.matrices import send_matrix

    if form == "xlsx":
        return (send_matrix(plan, out, language, member=member, as_of=as_of),)
    if form == "brief":
        from trecho.web.brief_files import keep_brief

        return (keep_brief(out, language, plan=plan, member=member, as_of=as_of, address=address),)
    dossier = dossier_of_plan(plan, as_of=as_of, address=address or os.environ.get("TRECHO_ADDRESS", ""))
    return chain.publish(dossier, form, out, language)


def _site(out: Path, wishes: Wishes, languages: str, address: str, workers: int) -> None:
    from trecho.web.static_site import static_site
    from trecho.writers.wording import LANGUAGES

    spoken = [code.strip() for code in languages.split(",") if code.strip()] or list(LANGUAGES)
    unknown = [code for code in spoken if code not in LANGUAGES]
    if unknown:
        raise Trouble(
            unknown[0], "is no language of the pages", "choose among %(choices)s", choices=", ".join(LANGUAGES)
        )
    files = static_site(out, spoken, address=address, workers=workers or os.cpu_count() or 1)
    count = sum(1 for _ in wishes.shown(files, task="writing pages"))
    typer.echo(f"{out}: {count} files; serve the folder with any web server")
    if not address and not os.environ.get("TRECHO_ADDRESS") and not wishes.quiet:
        typer.echo(
            "trecho: feeds, pictures and the sitemap say http://localhost; name the site with --address", err=True
        )
