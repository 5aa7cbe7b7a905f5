"""`trecho sources [SOURCE]`: the kinds of sources that can be gathered, and what each column of one means."""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from trecho.cli.wishes import Wishes
from trecho.core.plain import as_json, stamped
from trecho.core.spreadsheet import neutral

if TYPE_CHECKING:
    from trecho.sources.description import Description

app = typer.Typer()

# One source or one column as plain data.
Row = dict[str, Any]
Told = Callable[[str], str]
_SHOWN = 4
_WIDTH = 22


class Format(StrEnum):
    """How sources are written: for reading, one row each, or as data."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command()
def sources(
    context: typer.Context,
    source: Annotated[
        str | None, typer.Argument(help="A source's id, or the file of a column map of your own; none for the list.")
    ] = None,
    format: Annotated[Format | None, typer.Option(help="How to write them.")] = None,  # noqa: A002  (the option's name)
) -> None:
    """Lists what can be gathered, with publisher, licence and what must hold; explains the columns of one source."""
    from trecho.writers.wording import in_words_of

    wishes: Wishes = context.obj
    wanted = format or (Format.JSON if wishes.json else Format.TABLE)
    told = in_words_of(wishes.lang)
    if source is None:
        _LISTED[wanted](list(_known(told)), told)
    else:
        _EXPLAINED[wanted](_explained(source, told), told)


def _known(told: Told) -> Iterator[Row]:
    from trecho.sources.gathering import KINDS, source_of

    for kind in KINDS:
        module = source_of(kind)
        yield _row(kind, module.DESCRIPTION(), module.SUFFIXES, told)


def _row(name: str, described: "Description", suffixes: tuple[str, ...], told: Told) -> Row:
    from trecho.writers.wording_sources import READS

    return {
        "id": name,
        "name": described.name,
        "publisher": described.publisher,
        "licence": described.licence,
        "version": described.version or "",
        "url": described.url or "",
        "files": [suffix.lstrip(".") for suffix in suffixes],
        "reads": told(READS[described.kind]),
        "required": [described.columns[field][0] if described.name else field for field in described.required],
        "least_rows": described.assertions.least_rows,
        "columns": len(described.columns),
        "lists": len(described.lists),
        "corrections": len(described.corrections),
    }


def _explained(source: str, told: Told) -> Row:
    """One source in full; raises Trouble where there is none of that id and no such file."""
    from trecho.core.plain import plain
    from trecho.sources.description import described_by
    from trecho.sources.gathering import KINDS, source_of
    from trecho.writers.wording_sources import FIELDS

    own = source not in KINDS and Path(source).suffix == ".toml"
    described = described_by(Path(source)) if own else source_of(source).DESCRIPTION()
    return {
        "source": _row(source, described, source_of(described.kind).SUFFIXES, told),
        "columns": [
            {
                "field": field,
                "headers": list(headers),
                "meaning": told(FIELDS[field]) if field in FIELDS else "",
                "required": field in described.required,
            }
            for field, headers in described.columns.items()
        ],
        "lists": {name: dict(values) for name, values in described.lists.items()},
        "fixed": dict(described.fixed),
        "corrections": [plain(each) for each in described.corrections],
    }


def _list_as_table(rows: Iterable[Row], told: Told) -> None:
    for row in rows:
        typer.echo(f"{row['id']:<9}{row['reads']}")
        by = " · ".join(str(row[each]) for each in ("name", "version", "publisher", "licence", "url") if row[each])
        for line in (by, told("files: %(files)s") % {"files": ", ".join(row["files"])}, _holding(row, told)):
            if line:
                typer.echo(f"{'':<9}{line}")


def _holding(row: Row, told: Told) -> str:
    if not row["required"]:
        return ""
    return told("must hold: columns %(columns)s; rows at least %(rows)s") % {
        "columns": ", ".join(row["required"]),
        "rows": row["least_rows"],
    }


def _explain_as_table(found: Row, told: Told) -> None:
    _list_as_table([found["source"]], told)
    if found["columns"]:
        typer.echo(f"\n{told('columns')}")
    for column in found["columns"]:
        must = " *" if column["required"] else ""
        headers = column["headers"]
        more = " …" if len(headers) > _SHOWN else ""
        typer.echo(f"  {str(column['field']) + must:<{_WIDTH}}{column['meaning']}")
        typer.echo(f"  {'':<{_WIDTH}}← {' | '.join(headers[:_SHOWN])}{more}")
    if any(column["required"] for column in found["columns"]):
        typer.echo(f"  * {told('this column must be there')}")
    if found["lists"]:
        typer.echo(f"\n{told('value lists')}")
    for name, values in found["lists"].items():
        ours = dict.fromkeys(filter(None, values.values()))
        said = told("%(count)s values → %(ours)s") % {"count": len(values), "ours": ", ".join(ours)}
        typer.echo(f"  {name:<{_WIDTH}}{said}")
    for each in found["corrections"]:
        typer.echo(f"\n{told('corrections')}: {each['record']} {each['field']} → {each['value']} ({each['because']})")


def _list_as_rows(rows: Iterable[Row], _: Told) -> None:
    _write(rows)


def _explain_as_rows(found: Row, _: Told) -> None:
    _write(found["columns"], header=("field", "headers", "meaning", "required"))


def _write(rows: Iterable[Row], header: tuple[str, ...] = ()) -> None:
    every = list(rows)
    writer = csv.writer(sys.stdout)
    writer.writerow(header or list(every[0]))
    writer.writerows([neutral(_cell(each)) for each in row.values()] for row in every)


def _list_as_data(rows: list[Row], _: Told) -> None:
    typer.echo(as_json(stamped("sources", {"sources": rows}), indent=1).decode())


def _explain_as_data(found: Row, _: Told) -> None:
    typer.echo(as_json(stamped("source", found), indent=1).decode())


def _cell(value: object) -> object:
    return " | ".join(value) if isinstance(value, list) else value


_LISTED: dict[Format, Callable[[list[Row], Told], None]] = {
    Format.TABLE: _list_as_table,
    Format.CSV: _list_as_rows,
    Format.JSON: _list_as_data,
}
_EXPLAINED: dict[Format, Callable[[Row, Told], None]] = {
    Format.TABLE: _explain_as_table,
    Format.CSV: _explain_as_rows,
    Format.JSON: _explain_as_data,
}
