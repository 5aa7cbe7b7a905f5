"""`trecho read FILE`: one plan document → its areas and numbered commitments, on stdout; no database, no network."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.wishes import Wishes
from trecho.core.plan import Reading

app = typer.Typer()

SCHEMA = "reading/1"


class Format(StrEnum):
    """How a reading is written: as data, as an outline for people, as its plain text, or as Akoma Ntoso."""

    JSON = "json"
    TREE = "tree"
    TEXT = "text"
    AKN = "akn"


@app.command()
def read(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A PDF, DOCX, HTML, Akoma Ntoso or text file; - reads standard input.")],
    language: Annotated[
        str | None, typer.Option(help="Its language (en, es, pt, fr, zh), where guessing fails.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How to write the reading.")] = Format.JSON,  # noqa: A002  (the option's name)
) -> None:
    """Reads one plan document and prints its areas and numbered commitments, with every character's place."""
    from trecho import chain

    wishes: Wishes = context.obj
    source, name = (sys.stdin.buffer.read(), "standard input") if file == "-" else (Path(file), Path(file).name)
    with wishes.counting(f"Reading {name}", "pages") as watch:
        reading = chain.read(source, name=name, language=language, watch=watch)
    _WRITERS[format](reading)


def _print_json(reading: Reading) -> None:
    from trecho.writers.reading_json import reading_json

    sys.stdout.buffer.writelines(reading_json(reading, SCHEMA))


def _print_tree(reading: Reading) -> None:
    from trecho.writers.outline import tree_lines

    sys.stdout.buffer.writelines(line.encode() + b"\n" for line in tree_lines(reading))


def _print_text(reading: Reading) -> None:
    from trecho.writers.outline import text_paragraphs

    for place, paragraph in enumerate(text_paragraphs(reading)):
        sys.stdout.buffer.write((b"\n\n" if place else b"") + paragraph.encode())
    sys.stdout.buffer.write(b"\n")


def _print_akn(reading: Reading) -> None:
    from trecho.writers.akoma_ntoso import akoma_ntoso

    sys.stdout.buffer.write(akoma_ntoso(reading) + b"\n")


_WRITERS = {Format.JSON: _print_json, Format.TREE: _print_tree, Format.TEXT: _print_text, Format.AKN: _print_akn}
