"""`trecho match PLAN ACTIVITIES`: a plan and activities → ranked links with their reasons, on stdout; no database."""

import csv
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from trecho.cli.taking import reading_from
from trecho.cli.wishes import Wishes
from trecho.core.trouble import Trouble

if TYPE_CHECKING:
    import pyarrow as pa

    from trecho.core.activity import Activity, Rejected
    from trecho.core.plan import Reading
    from trecho.lake.engine_match import Matching

app = typer.Typer()

SCHEMA = "links/1"
_COLUMNS = ("record_id", "commitment_id", "rank", "score", "grade", "reasons")


class Engine(StrEnum):
    """What does the work: this machine's cores, or a Dask cluster."""

    LOCAL = "local"
    DASK = "dask"


class Format(StrEnum):
    """How links are written: one row each, or one JSON object."""

    CSV = "csv"
    JSON = "json"


@app.command()
def match(
    context: typer.Context,
    plan: Annotated[
        str, typer.Argument(help="A reading (JSON), a plan document, or the id of a plan of the register.")
    ],
    activities: Annotated[
        str,
        typer.Argument(
            help="A GCDF CSV, JSON lines of activities, Parquet (file or folder), or a dataset of the lake by name or hash."
        ),
    ],
    top: Annotated[int, typer.Option(min=1, help="How many commitments to rank for each activity.")] = 10,
    min_score: Annotated[float, typer.Option(min=0, max=1, help="Leave out pairs less likely than this.")] = 0.0,
    engine: Annotated[Engine, typer.Option(help="Where to work.")] = Engine.LOCAL,
    address: Annotated[str | None, typer.Option(help="Address of the Dask scheduler.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes of the local engine.")] = None,
    parts: Annotated[
        Path | None, typer.Option(help="Folder for finished parts: a run cut short continues there.")
    ] = None,
    meaning: Annotated[
        bool, typer.Option("--meaning", help="Ask the encoder of meaning too (extra `semantic`).")
    ] = False,
    format: Annotated[Format | None, typer.Option(help="How to write the links.")] = None,  # noqa: A002  (the option's name)
) -> None:
    """Ranks for each activity the commitments that it may deliver; proposes links of grade 1 (contributes), 2 (direct)."""
    wishes: Wishes = context.obj
    if engine is Engine.DASK and not address:
        raise Trouble("match", "the Dask engine needs a scheduler", "name it with --address tcp://HOST:8786")
    task = _task(_plan(plan, wishes), top, min_score, meaning)
    rejected: list[str] = []
    found = _found(task, _batches(activities, wishes, rejected), engine, address, workers, parts)
    shown = wishes.shown(found, task="Matching")
    if (format or (Format.JSON if wishes.json else Format.CSV)) is Format.CSV:
        _print_csv(shown)
    else:
        _print_json(shown)
    if rejected:
        typer.echo(
            f"trecho: {activities}: {len(rejected)} records could not be used; the first: {rejected[0]}", err=True
        )
        raise typer.Exit(1)


def _plan(named: str, wishes: Wishes) -> "Reading":
    """The plan in a file of that name, else the register's plan of that id with the codings that hold."""
    if Path(named).exists() or Path(named).suffix:
        return reading_from(named)
    from trecho.cli.opening import opened

    where = opened(wishes)
    from trecho.register.relearning import coded_reading
    from trecho.store import search

    known = search.plan(named)
    if known is None:
        raise Trouble(
            named, "is no file, and no plan of %(where)s", "name a document, a reading or a plan's id", where=where
        )
    return coded_reading(known)


def _batches(named: str, wishes: Wishes, rejected: list[str]) -> Iterable["pa.RecordBatch"]:
    """The activities in a file or folder of that name, else in the lake's datasets of that name, key, kind or hash."""
    from trecho.lake.dataset import DEFAULT, files_in
    from trecho.lake.engine_input import batches_of, parquet_batches

    if not Path(named).exists():
        try:
            return parquet_batches(files_in(Path(wishes.lake) if wishes.lake else DEFAULT, named))
        except Trouble:
            if not Path(named).suffix:
                raise
    return batches_of(Path(named), _gathered, rejected)


def _gathered(path: Path) -> Iterable["Activity | Rejected"]:
    from trecho import chain

    return chain.gather("gcdf", [path])


def _task(reading: "Reading", top: int, least: float, meaning: bool) -> "Matching":
    from trecho.core.matching.promises import promises_of
    from trecho.lake.engine_match import Matching
    from trecho.reference.encoder import encoder
    from trecho.reference.matching import period_of
    from trecho.reference.matching_weights import weights

    promises = promises_of(reading)
    if not promises:
        raise Trouble(
            reading.document.name, "holds no numbered commitment", "look at it with trecho read --format tree"
        )
    if meaning:
        encoder()
    return Matching(
        promises=promises,
        period=period_of(reading),
        weights=weights(encoder=meaning),
        top=top,
        least=least,
        meaning=meaning,
    )


def _found(
    task: "Matching",
    batches: Iterable["pa.RecordBatch"],
    engine: Engine,
    address: str | None,
    workers: int | None,
    parts: Path | None,
) -> Iterator["pa.RecordBatch"]:
    def run(wanted: Iterable["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
        if engine is Engine.DASK:
            from trecho.lake.engine_dask import run_on_dask

            return run_on_dask(task, wanted, address or "")
        from trecho.lake.engine_local import run_locally

        return run_locally(task, wanted, workers)

    if parts is None:
        return run(batches)
    import msgspec

    from trecho.lake.engine_parts import kept

    return kept(run, batches, parts, msgspec.msgpack.encode(task))


def _print_csv(batches: Iterable["pa.RecordBatch"]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for batch in batches:
        columns = (batch.column(number).to_pylist() for number in range(batch.num_columns))
        writer.writerows(zip(*columns, strict=True))


def _print_json(batches: Iterable["pa.RecordBatch"]) -> None:
    import msgspec

    from trecho import __version__

    stamp = msgspec.json.encode({"version": __version__, "schema": SCHEMA}).decode()
    sys.stdout.write(f'{{"trecho":{stamp},"links":[')
    comma = ""
    for batch in batches:
        for row in batch.to_pylist():
            reasons: Any = msgspec.Raw(row.pop("reasons").encode())
            shape = {**row, "state": "proposed", "reasons": reasons}
            sys.stdout.write(f"{comma}\n{msgspec.json.encode(shape).decode()}")
            comma = ","
    sys.stdout.write("\n]}\n")
