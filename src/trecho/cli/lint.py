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
    Fault.FIGURE_LOWER: "a figure is lower than in the former plan",
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
    every: Annotated[
        bool, typer.Option("--all", help="Every remark, not only those that are first to act on.")
    ] = False,
) -> None:
    """Marks the promises of a draft that nobody could check, and proposes wording from its own firm commitments.

    The remarks that are first to act on are told, the most urgent first; --all tells the rest too.
    """
    from trecho import chain
    from trecho.core.coding.linting import leading, ranked

    former = reading_from(since) if since else None
    remarks = ranked(chain.lint(reading_from(file, language), since=former, forum=forum))
    told = remarks if every else leading(remarks)
    if context.obj.json:
        _print_json(remarks, leading(remarks))
    else:
        _print_text(told, remarks)


def _print_json(remarks: tuple[Remark, ...], first: tuple[Remark, ...]) -> None:
    """All remarks, the most urgent first; `leading` marks those that are told without --all."""
    import msgspec

    from trecho import __version__
    from trecho.core.plain import plain

    rows = [{**plain(remark), "leading": remark in first} for remark in remarks]
    shape = {"trecho": {"version": __version__, "schema": SCHEMA}, "remarks": rows}
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n")


def _print_text(told: tuple[Remark, ...], remarks: tuple[Remark, ...]) -> None:
    for remark in told:
        typer.echo(f"{remark.path}: {MEANINGS[remark.fault]} ({remark.fault.value})")
        typer.echo(f"    {_short(remark.words)}")
        if remark.fault is Fault.FIGURE_LOST:
            typer.echo(f"    in the former plan, {remark.like}")
        elif remark.fault is Fault.FIGURE_LOWER:
            typer.echo(f"    in the former plan, {remark.like}: {remark.proposal}")
        elif remark.like:
            typer.echo(f"    measurable, like {remark.like}: {_short(remark.proposal or '')}")
        elif remark.proposal:
            typer.echo(f"    for example: {_short(remark.proposal)}")
    counted = {fault: sum(remark.fault is fault for remark in remarks) for fault in Fault}
    typer.echo(
        "; ".join(f"{number} {fault.value}" for fault, number in counted.items() if number) or "Nothing to remark."
    )
    if len(told) < len(remarks):
        typer.echo(f"{len(told)} of {len(remarks)} remarks are told; --all tells the rest.")


def _short(words: str, most: int = 160) -> str:
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"
