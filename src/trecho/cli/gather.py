"""`trecho gather KIND FILE…`: datasets, spreadsheets, articles → activities, into the lake, the register, or as JSON."""

import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from trecho.cli.telling import short
from trecho.cli.wishes import Wishes
from trecho.core.activity import Activity, Rejected

app = typer.Typer()

SCHEMA = "activity/1"
_SHOWN = 5


class Into(StrEnum):
    """Where activities go: the lake of whole datasets, the register of what is judged, or standard output."""

    LAKE = "lake"
    REGISTER = "register"
    JSON = "json"


@app.command()
def gather(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="gcdf, iati, ocds, sheet or article.")],
    sources: Annotated[list[str], typer.Argument(metavar="FILE_OR_URL...", help="Files, folders, http(s) addresses.")],
    map: Annotated[Path | None, typer.Option(help="The column map of a sheet (TOML).")] = None,  # noqa: A002  (the option's name)
    into: Annotated[Into, typer.Option(help="Where the activities go.")] = Into.LAKE,
    propose: Annotated[bool, typer.Option("--propose", help="Draft a sheet's column map and explain it.")] = False,
    rejected: Annotated[Path | None, typer.Option(help="Write rejected records to this CSV.")] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, max=64, help="Processes that read one file side by side (else as it deserves).")
    ] = None,
) -> None:
    """Gathers activities; rejected records are listed, and then the exit status is 1."""
    wishes: Wishes = context.obj
    if propose:
        _propose(sources)
        return
    refused = _REACHES[into](wishes, kind, sources, map, workers)
    _tell_rejected(wishes, refused, rejected)
    if refused:
        raise typer.Exit(1)


def _propose(sources: list[str]) -> None:
    from trecho.sources.proposing import proposed_map

    for source in sources:
        typer.echo(proposed_map(Path(source)))


def _as_json(
    wishes: Wishes, kind: str, sources: list[str], columns: Path | None, _workers: int | None
) -> list[Rejected]:
    from trecho import chain
    from trecho.core.plain import as_json, stamped
    from trecho.sources.gathering import opened, source_of

    if hasattr(source_of(kind), "told"):  # an article is told whole: source, activities, opinions
        for each in opened(kind, sources, map=columns, words_of=chain.words_of):
            told = source_of(kind).told(each.path, sha256=each.sha256, words_of=chain.words_of)
            sys.stdout.buffer.write(as_json(stamped(f"{kind}/1", told)) + b"\n")
        return []
    refused = []
    for found in wishes.shown(chain.gather(kind, sources, map=columns), task=f"Gathering {kind}"):
        if isinstance(found, Rejected):
            refused.append(found)
        else:
            sys.stdout.buffer.write(as_json(stamped(SCHEMA, found)) + b"\n")
    return refused


def _into_lake(
    wishes: Wishes, kind: str, sources: list[str], columns: Path | None, workers: int | None
) -> list[Rejected]:
    from trecho import chain
    from trecho.cli.noting import note
    from trecho.lake.dataset import DEFAULT

    lake = Path(wishes.lake) if wishes.lake else DEFAULT
    refused: list[Rejected] = []
    for done in wishes.shown(chain.stock(kind, sources, lake, map=columns, workers=workers), task=f"Gathering {kind}"):
        refused += done.rejected
        note(wishes, done.dataset)
        if not wishes.quiet:
            known = "" if done.new else ", known before"
            typer.echo(
                f"{done.dataset.name}: {done.dataset.rows:,} activities → {lake} ({done.dataset.key}){known}", err=True
            )
    return refused


def _into_register(
    wishes: Wishes, kind: str, sources: list[str], columns: Path | None, _workers: int | None
) -> list[Rejected]:
    from trecho import chain
    from trecho.cli.opening import now, opened

    opened(wishes)
    from trecho.register.activities import file

    refused: list[Rejected] = []
    found = wishes.shown(chain.gather(kind, sources, map=columns), task=f"Gathering {kind}")
    moment = now()
    report = file(_good(found, refused), moment)
    if not wishes.quiet:
        typer.echo(f"{report.new} new claims, {report.known} known", err=True)
    if kind == "article":
        _compare(wishes, moment)
    return refused + list(report.rejected)


def _compare(wishes: Wishes, moment: datetime) -> None:
    """Opens contradictions where articles say of one deed what cannot both hold."""
    from trecho.register.disputes import propose
    from trecho.store import search

    propose(moment)
    disputed = [one for one in search.contradictions() if one.id.startswith("contradiction:article:")]
    if disputed and not wishes.quiet:
        pairs = len({one.subjects for one in disputed})
        typer.echo(
            f"contradictions: {len(disputed)} between {pairs} pair{'' if pairs == 1 else 's'} of articles", err=True
        )


def _good(found: Iterable[Activity | Rejected], refused: list[Rejected]) -> Iterator[Activity]:
    for each in found:
        if isinstance(each, Rejected):
            refused.append(each)
        else:
            yield each


_REACHES = {Into.JSON: _as_json, Into.LAKE: _into_lake, Into.REGISTER: _into_register}


def _tell_rejected(wishes: Wishes, refused: list[Rejected], target: Path | None) -> None:
    if target is not None:
        from trecho.sources.table import written_as_csv

        rows = [(each.source, each.record, each.why) for each in refused]
        target.write_text(written_as_csv(("source", "record", "why"), rows), "utf-8")
    if not refused or wishes.quiet:
        return
    for each in refused[:_SHOWN]:
        typer.echo(f"trecho: {short(each.source)}, {short(each.record)}: rejected, {short(each.why)}", err=True)
    if len(refused) > _SHOWN:
        rest = f"; all of them in {target}" if target else "; list them with --rejected FILE"
        typer.echo(f"trecho: and {len(refused) - _SHOWN:,} more{rest}", err=True)
