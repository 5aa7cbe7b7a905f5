"""`trecho read FILE`: one plan document → its areas and numbered commitments, on stdout; no database, no network."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

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
    file: Annotated[str, typer.Argument(help="A PDF, DOCX, HTML, Akoma Ntoso or text file; - reads standard input.")],
    language: Annotated[
        str | None, typer.Option(help="Its language (en, es, pt, fr, zh), where guessing fails.")
    ] = None,
    format: Annotated[Format, typer.Option(help="How to write the reading.")] = Format.JSON,  # noqa: A002  (the option's name)
) -> None:
    """Reads one plan document and prints its areas and numbered commitments, with every character's place."""
    from trecho import chain

    reading = (
        chain.read(sys.stdin.buffer.read(), name="standard input", language=language)
        if file == "-"
        else chain.read(Path(file), language=language)
    )
    _WRITERS[format](reading)


def _print_json(reading: Reading) -> None:
    import msgspec

    from trecho import __version__
    from trecho.core.plain import plain

    shape = {"trecho": {"version": __version__, "schema": SCHEMA}, **plain(reading)}
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n")


def _print_tree(reading: Reading) -> None:
    from trecho.writers.outline import tree

    sys.stdout.buffer.write(tree(reading).encode() + b"\n")


def _print_text(reading: Reading) -> None:
    from trecho.writers.outline import text

    sys.stdout.buffer.write(text(reading).encode() + b"\n")


def _print_akn(reading: Reading) -> None:
    from trecho.writers.akoma_ntoso import akoma_ntoso

    sys.stdout.buffer.write(akoma_ntoso(reading) + b"\n")


_WRITERS = {Format.JSON: _print_json, Format.TREE: _print_tree, Format.TEXT: _print_text, Format.AKN: _print_akn}
