"""`trecho lake list|sql|remove`: the imported datasets, questions to them in SQL, and taking one out."""

import csv
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.wishes import Wishes
from trecho.core.trouble import Trouble

app = typer.Typer()


class Wish(StrEnum):
    """What is wanted of the lake."""

    LIST = "list"
    SQL = "sql"
    REMOVE = "remove"


@app.command()
def lake(
    context: typer.Context,
    wish: Annotated[Wish, typer.Argument(help="list the datasets, ask in sql, or remove one.")],
    words: Annotated[
        str | None, typer.Argument(help="The question (one SELECT), or the dataset's key, name or kind.")
    ] = None,
) -> None:
    """Lists the lake's datasets, answers a question in SQL (as CSV, or JSON lines with --json), or removes a dataset."""
    from trecho.lake.dataset import DEFAULT

    wishes: Wishes = context.obj
    folder = Path(wishes.lake) if wishes.lake else DEFAULT
    if wish is Wish.REMOVE:
        _remove(folder, words, wishes)
        return
    question = "SELECT * FROM datasets ORDER BY imported_at" if wish is Wish.LIST else words
    if not question:
        raise Trouble("trecho lake sql", "no question", "give one SELECT in quotation marks")
    _print(folder, question, wishes)


def _remove(folder: Path, words: str | None, wishes: Wishes) -> None:
    from trecho.lake.dataset import remove

    if not words:
        raise Trouble("trecho lake remove", "no dataset named", "give its key, as `trecho lake list` shows it")
    for each in remove(folder, words):
        if not wishes.quiet:
            typer.echo(f"{each.name}: {each.rows:,} activities removed", err=True)


def _print(folder: Path, question: str, wishes: Wishes) -> None:
    import msgspec

    from trecho.lake.query import answer

    found = answer(folder, question)
    if wishes.json:
        for row in found.rows:
            shape = dict(zip(found.columns, row, strict=True))
            sys.stdout.buffer.write(msgspec.json.encode(shape, enc_hook=str) + b"\n")
        return
    writer = csv.writer(sys.stdout)
    writer.writerow(found.columns)
    writer.writerows(found.rows)
