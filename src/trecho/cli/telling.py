"""How the commands that keep a register say what they did: a line for people, or JSON."""

import typer

from trecho.cli.wishes import Wishes
from trecho.core.plain import as_json, plain, stamped
from trecho.core.report import Report

SHOWN = 20
LONGEST = 160


def tell(wishes: Wishes, sentence: str, schema: str, content: dict[str, object]) -> None:
    """Prints the sentence, or the content as JSON with `--json`; nothing when quiet."""
    if wishes.json:
        typer.echo(as_json(stamped(schema, content), indent=2).decode())
    elif not wishes.quiet:
        typer.echo(sentence)


def short(words: str) -> str:
    """The words on one line, cut where they are longer than anybody would read there."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def tell_report(wishes: Wishes, report: Report, where: str) -> None:
    """Tells what an import did and lists what it rejected; exit status 1 where something was."""
    taken = f", {report.retracted} taken back or restored" if report.retracted else ""
    tell(
        wishes,
        f"{report.name} → {where}: {report.new} new claims, {report.known} known{taken}",
        "import",
        plain(report),
    )
    for rejected in report.rejected[:SHOWN]:
        typer.echo(
            f"trecho: {short(rejected.source)} {short(rejected.record)}: rejected, {short(rejected.why)}", err=True
        )
    if len(report.rejected) > SHOWN:
        typer.echo(f"trecho: and {len(report.rejected) - SHOWN} more", err=True)
    if report.rejected:
        raise typer.Exit(1)
