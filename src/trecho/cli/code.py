"""`trecho code FILE_OR_READING`: what each commitment of a document promises; no database, no network."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from trecho.core.plan import Item, Reading
from trecho.core.trouble import Trouble

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


def reading_from(source: str, language: str | None = None) -> Reading:
    """The reading that a file holds, or that reading the document gives; raises Trouble where it is neither."""
    from trecho import chain
    from trecho.core.noun import Nonsense
    from trecho.core.plain import value_of

    path = Path(source)
    if source == "-" or path.suffix.lower() == ".json":
        try:
            words = sys.stdin.buffer.read() if source == "-" else path.read_bytes()
        except OSError as error:
            raise Trouble(source, error.strerror or "it cannot be opened", "check the path") from None
        if source == "-" and not words.lstrip().startswith(b"{"):
            return chain.read(words, name="standard input", language=language)
        try:
            return value_of(Reading, _without_version(json.loads(words)))
        except (ValueError, RecursionError, Nonsense) as error:
            raise Trouble(source, f"it is no reading: {error}", "write one with `trecho read FILE`") from None
    return chain.read(path, language=language)


def _without_version(data: Any) -> Any:
    return {name: value for name, value in data.items() if name != "trecho"} if isinstance(data, dict) else data


def _print_json(reading: Reading) -> None:
    import msgspec

    from trecho import __version__
    from trecho.core.plain import plain

    shape = {"trecho": {"version": __version__, "schema": SCHEMA}, **plain(reading)}
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n")


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
