"""`trecho run PLAN EVIDENCE... --out DIR`: the whole chain in one command, without a register."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.wishes import Wishes
from trecho.core.dossier import Dossier
from trecho.core.plain import as_json, stamped

app = typer.Typer()


@app.command()
def run(
    context: typer.Context,
    plan: Annotated[Path, typer.Argument(help="The plan: PDF, DOCX, HTML or text.")],
    evidence: Annotated[list[Path], typer.Argument(help="Datasets, spreadsheets, articles.")],
    out: Annotated[Path, typer.Option(help="Folder for the report and the data.")],
    language: Annotated[str | None, typer.Option(help="Language of the plan, where it cannot be told.")] = None,
) -> None:
    """Reads, codes, gathers, matches, assesses and publishes; writes the reading, links, assessments and a report."""
    from trecho import chain
    from trecho.writers.formats import kept

    wishes: Wishes = context.obj
    reading, dossier = chain.run(plan, evidence, language=language, drafts=out)
    links = [link for promise in dossier.promises for link in promise.links]
    assessments = [one for promise in dossier.promises for one in promise.assessments]
    shapes = {"reading": reading, "links": {"links": links}, "assessments": {"assessments": assessments}}
    written = [
        kept(out / f"{name}.json", as_json(stamped(f"{name}/1", shape), indent=1)) for name, shape in shapes.items()
    ]
    for form in ("json", "csv", "html"):
        written += chain.publish(dossier, form, out, wishes.lang)
    written += sorted(out.glob("*.map.toml"))
    if dossier.rejected:
        written.append(kept(out / "rejected.csv", _rejected(dossier).encode()))
    if wishes.json:
        typer.echo(
            as_json(stamped("run", {"files": [str(path) for path in written], "summary": _counts(dossier)}), indent=1)
        )
    elif not wishes.quiet:
        typer.echo("\n".join([*(f"{name}: {count}" for name, count in _counts(dossier).items()), *map(str, written)]))
    if dossier.rejected:
        raise typer.Exit(1)


def _counts(dossier: Dossier) -> dict[str, int]:
    return {
        "commitments": len(dossier.promises),
        "activities searched": dossier.gathered,
        "links proposed": sum(len(promise.links) for promise in dossier.promises),
        "commitments with a link": sum(bool(promise.links) for promise in dossier.promises),
        "records rejected": len(dossier.rejected),
        "doubts about the text": len(dossier.doubts),
    }


def _rejected(dossier: Dossier) -> str:
    from trecho.writers.tables import csv_of

    def rows() -> Iterator[dict[str, object]]:
        for record in dossier.rejected:
            yield {"source": record.source, "record": record.record, "why": record.why}

    return csv_of(rows())
