"""`trecho import-matrix FILE.xlsx [--apply]`: what a returned follow-up matrix changes, and the filing of it."""

import getpass
from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.opening import now, opened
from trecho.cli.wishes import Wishes
from trecho.core.claim import Author
from trecho.core.matrix import Preview
from trecho.core.plain import as_json, stamped
from trecho.core.sentence import told

app = typer.Typer()


@app.command()
def import_matrix(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="A matrix that `trecho publish xlsx` wrote.")],
    apply: Annotated[bool, typer.Option("--apply", help="File the changes as claims.")] = False,
    person: Annotated[str | None, typer.Option(help="Who answers for them; your user name by default.")] = None,
) -> None:
    """Shows every change by cell, and with --apply files them; cells that cannot be filed are named (exit status 1)."""
    wishes: Wishes = context.obj
    opened(wishes)
    from trecho.register.matrices import file_matrix, take_matrix

    if apply:
        seen, report = file_matrix(file, Author(f"person:{person or getpass.getuser()}"), now())
        filed = f"{len(seen.changes)} changes filed ({report.new} new claims)"
    else:
        seen = take_matrix(file)
        filed = f"{len(seen.changes)} changes; file them with --apply" if seen.changes else "no changes"
    typer.echo(as_json(stamped("matrix-preview", seen), indent=1) if wishes.json else _told(seen, filed, wishes.lang))
    if seen.faults:
        raise typer.Exit(1)


def _told(seen: Preview, filed: str, language: str) -> str:
    from trecho.writers.wording import in_words_of

    lines = [
        f"{change.place}: {change.address.member} {change.address.commitment}, {change.address.column}: {change.before!r} → {change.after!r}"
        + (f" (meanwhile somebody wrote {change.meanwhile!r})" if change.meanwhile is not None else "")
        for change in seen.changes
    ]
    lines += [f"{fault.place}: {told(fault.why, in_words_of(language))}" for fault in seen.faults]
    return "\n".join(
        [
            *lines,
            f"{filed}, {len(seen.conflicts)} conflicts, {len(seen.faults)} cells that cannot be filed, {seen.unchanged} unchanged",
        ]
    )
