"""`trecho resolve [ACTIVITIES…]`: pairs of activities that belong together, with reasons; `--keep` proposes them for review."""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trecho.cli.wishes import Wishes
from trecho.core.spreadsheet import neutral
from trecho.core.trouble import Trouble

if TYPE_CHECKING:
    from trecho.core.activity import Activity
    from trecho.core.resolving.proposing import Proposal

app = typer.Typer()

SCHEMA = "kinships/1"
_COLUMNS = ("left", "right", "relation", "score", "group", "reasons", "left_title", "right_title")
_WIDTH = 58


class Format(StrEnum):
    """How pairs are written: for reading, one row each, or one JSON line each."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command()
def resolve(
    context: typer.Context,
    activities: Annotated[
        list[str] | None,
        typer.Argument(
            help="Datasets of the lake, or files as `trecho gather` takes them; none for the register's own."
        ),
    ] = None,
    min_score: Annotated[
        float | None, typer.Option(min=0, max=1, help="Leave out pairs less likely than this (else as learnt).")
    ] = None,
    format: Annotated[Format | None, typer.Option(help="How to write the pairs.")] = None,  # noqa: A002  (the option's name)
    keep: Annotated[
        bool, typer.Option("--keep", help="Put them to the register's reviewers; nothing is joined by itself.")
    ] = False,
) -> None:
    """Tells which activities are one deed told twice, or steps, parts or editions of one undertaking, and why."""
    wishes: Wishes = context.obj
    read = _reader(activities or [], wishes, keep=keep)
    from trecho import chain

    found = list(wishes.shown(chain.resolve(read, least=min_score), task="Resolving"))
    if keep:
        _keep(wishes, found)
        return
    wanted = format or (Format.JSON if wishes.json else Format.TABLE)
    _PRINTED[wanted](_rows(found, _titles(read, found)))


def _reader(named: list[str], wishes: Wishes, *, keep: bool) -> Callable[[], Iterable["Activity"]]:
    """Gives the activities anew each time: of the register, of datasets of the lake, of files."""
    if not named or keep:
        from trecho.cli.opening import opened

        opened(wishes)
    if not named:
        from trecho.store import search

        return search.deeds
    from trecho.lake.activities import activities_in
    from trecho.lake.dataset import DEFAULT, files_in

    files = [one for one in named if Path(one).exists()]
    lake = Path(wishes.lake) if wishes.lake else DEFAULT
    stored = [path for one in named if one not in files for path in files_in(lake, one)]

    def read() -> Iterator["Activity"]:
        yield from activities_in([*stored, *(Path(one) for one in files if one.endswith(".parquet"))])
        for one in files:
            yield from _gathered(Path(one))

    return read


def _gathered(path: Path) -> Iterator["Activity"]:
    from trecho import chain
    from trecho.core.activity import Activity
    from trecho.sources.json_lines import json_line_activities
    from trecho.sources.sniffing import kind_of

    if path.suffix == ".parquet":
        return
    kind = kind_of(path)
    if kind == "sheet":
        raise Trouble(str(path), "needs a column map", "bring it into the lake with `trecho gather sheet --map` first")
    found = json_line_activities(path) if kind == "activities" else chain.gather(kind, [path])
    yield from (one for one in found if isinstance(one, Activity))


def _keep(wishes: Wishes, found: list["Proposal"]) -> None:
    from trecho.cli.opening import now
    from trecho.register.undertakings import file

    report = file(found, now())
    if not wishes.quiet:
        typer.echo(f"{report.new - report.retracted} pairs new at the review desk, {report.known} known", err=True)


def _titles(read: Callable[[], Iterable["Activity"]], found: list["Proposal"]) -> dict[str, str]:
    wanted = {name for each in found for name in (each.left, each.right)}
    return {one.id: next(iter(one.title.values()), "") for one in read() if one.id in wanted}


def _rows(found: list["Proposal"], titles: dict[str, str]) -> Iterator[dict[str, object]]:
    """One row a pair; `group` numbers the undertakings that hold together."""
    from trecho.core.plain import plain
    from trecho.core.resolving.grouping import grouped

    home = {name: at for at, group in enumerate(grouped(found).groups, 1) for name in group}
    for each in sorted(found, key=lambda one: (-one.score, one.left, one.right)):
        joined = home.get(each.left) == home.get(each.right)
        yield {
            "left": each.left,
            "right": each.right,
            "relation": each.relation.value,
            "score": round(each.score, 4),
            "group": home.get(each.left) if joined else None,
            "reasons": [plain(reason) for reason in each.reasons],
            "left_title": titles.get(each.left, ""),
            "right_title": titles.get(each.right, ""),
        }


def _as_table(rows: Iterable[dict[str, object]]) -> None:
    count = 0
    for row in rows:
        count += 1
        typer.echo(f"{row['score']:.2f}  {row['relation']:<8} {row['left']}  {str(row['left_title'])[:_WIDTH]}")
        typer.echo(f"      {'':<8} {row['right']}  {str(row['right_title'])[:_WIDTH]}")
        typer.echo(f"      {'':<8} {_told(row['reasons'])}")
    typer.echo(f"{count} pair{'' if count == 1 else 's'}", err=True)


def _told(reasons: object) -> str:
    told = reasons if isinstance(reasons, list) else []
    return "; ".join(f"{one['reason']} {one['weight']:+.1f} {one['activity_words']}".strip() for one in told[:3])


def _as_csv(rows: Iterable[dict[str, object]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        told = row["reasons"] if isinstance(row["reasons"], list) else []
        reasons = "; ".join(f"{one['reason']} {one['weight']:+.2f}" for one in told)
        writer.writerow([neutral({**row, "reasons": reasons}[name]) for name in _COLUMNS])


def _as_json(rows: Iterable[dict[str, object]]) -> None:
    from trecho.core.plain import as_json, stamped

    for row in rows:
        sys.stdout.buffer.write(as_json(stamped(SCHEMA, row)) + b"\n")


_PRINTED = {Format.TABLE: _as_table, Format.CSV: _as_csv, Format.JSON: _as_json}
