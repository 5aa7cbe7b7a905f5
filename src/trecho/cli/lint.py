"""`trecho lint FILE`: what nobody could check in a draft plan, and wording that could be; no database, no network."""

import sys
from typing import Annotated

import typer

from trecho.cli.taking import reading_from
from trecho.core.coding.linting import Fault, Remark

app = typer.Typer()

SCHEMA = "lint/1"

MEANINGS = {
    Fault.UNCHECKABLE: "a statement: no deed could show it",
    Fault.NO_LEVEL: "an effort without a level: deeds can be counted, none is enough",
    Fault.NO_ACTOR: "nobody in particular is to act",
    Fault.NO_PERIOD: "a figure without a period",
    Fault.NO_UNIT: "a figure without a unit",
    Fault.FIGURE_LOST: "a figure of the former plan is gone",
}


@app.command()
def lint(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="The draft: a document, or a reading (JSON) of `trecho read`.")],
    since: Annotated[str | None, typer.Option(help="The former plan: figures lost since then are marked too.")] = None,
    language: Annotated[str | None, typer.Option(help="The draft's language, where guessing fails.")] = None,
    forum: Annotated[
        str | None, typer.Option(help="Id of the forum, such as celac-china; else the title tells.")
    ] = None,
) -> None:
    """Marks the promises of a draft that nobody could check, and proposes wording from its own firm commitments."""
    from trecho import chain

    former = reading_from(since) if since else None
    remarks = chain.lint(reading_from(file, language), since=former, forum=forum)
    if context.obj.json:
        _print_json(remarks)
    else:
        _print_text(remarks)


def _print_json(remarks: tuple[Remark, ...]) -> None:
    import msgspec

    from trecho import __version__
    from trecho.core.plain import plain

    shape = {"trecho": {"version": __version__, "schema": SCHEMA}, "remarks": [plain(remark) for remark in remarks]}
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n")


def _print_text(remarks: tuple[Remark, ...]) -> None:
    for remark in remarks:
        typer.echo(f"{remark.path}: {MEANINGS[remark.fault]} ({remark.fault.value})")
        typer.echo(f"    {_short(remark.words)}")
        if remark.fault is Fault.FIGURE_LOST:
            typer.echo(f"    in the former plan, {remark.like}")
        elif remark.proposal:
            typer.echo(f"    measurable, like {remark.like}: {_short(remark.proposal)}")
    counted = {fault: sum(remark.fault is fault for remark in remarks) for fault in Fault}
    typer.echo(
        "; ".join(f"{number} {fault.value}" for fault, number in counted.items() if number) or "Nothing to remark."
    )


def _short(words: str, most: int = 160) -> str:
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"
