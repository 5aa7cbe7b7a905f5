"""`trecho code FILE_OR_READING`: what each commitment of a document promises; no database, no network."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from trecho.cli.taking import reading_from
from trecho.core.plan import Item, Reading

app = typer.Typer()

SCHEMA = "coded-reading/1"


class Format(StrEnum):
    """How a coded reading is written: a table for people, or data."""

    TABLE = "table"
    JSON = "json"


@app.command()
def code(
    context: typer.Context,
    source: Annotated[
        str, typer.Argument(help="A document, or a reading (JSON) of `trecho read`; - reads standard input.")
    ],
    format: Annotated[Format | None, typer.Option(help="How to write what was coded.")] = None,  # noqa: A002  (the option's name)
    language: Annotated[str | None, typer.Option(help="The document's language, where guessing fails.")] = None,
    forum: Annotated[
        str | None, typer.Option(help="Id of the forum, such as celac-china; else the title tells.")
    ] = None,
) -> None:
    """Codes a document: pledges, targets, mechanisms, groups, goals, sectors, and how each can be checked."""
    from trecho import chain

    reading = chain.code(reading_from(source, language), forum=forum)
    if context.obj.json or format is Format.JSON or (format is None and not sys.stdout.isatty()):
        _print_json(reading)
    else:
        _print_table(reading)


def _print_json(reading: Reading) -> None:
    from trecho.writers.reading_json import reading_json

    sys.stdout.buffer.writelines(reading_json(reading, SCHEMA))


def _print_table(reading: Reading) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=reading.title or reading.document.name, show_lines=False)
    table.add_column("No.", no_wrap=True)
    table.add_column("Pledge", ratio=3)
    for name in ("Actor", "Strength"):
        table.add_column(name, no_wrap=True)
    table.add_column("Check", justify="right", no_wrap=True)
    table.add_column("Figures, mechanisms", ratio=2)
    for name in ("SDG", "DAC"):
        table.add_column(name, no_wrap=True)
    for item in reading.items():
        for row in _rows(item):
            table.add_row(*row)
    Console().print(table)


def _rows(item: Item) -> list[tuple[str, ...]]:
    coding = item.coding
    if coding is None or not coding.pledges:
        return [(item.path, *[""] * 7)]
    rows: list[tuple[str, ...]] = []
    for place, pledge in enumerate(coding.pledges):
        first = place == 0
        rows.append(
            (
                item.path if first else "",
                f"{pledge.verb} {pledge.object}",
                pledge.actor,
                pledge.strength.value,
                f"{coding.checkability} {pledge.kind.value}" if first else pledge.kind.value,
                "; ".join([*(t.span for t in coding.targets), *(m.name for m in coding.mechanisms)]) if first else "",
                " ".join(str(goal.code) for goal in coding.sdg_goals) if first else "",
                " ".join(str(sector.code) for sector in coding.crs_sectors) if first else "",
            )
        )
    return rows
