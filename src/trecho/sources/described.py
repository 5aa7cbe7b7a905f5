"""Records of a table whose description is known: required columns checked, broken rows rejected, corrections applied."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from trecho.core.activity import Rejected
from trecho.core.trouble import Trouble
from trecho.sources.description import Description, plain_words
from trecho.sources.record import Record, columns_of
from trecho.sources.table import Row, rows_of


def described_records(path: Path, description: Description) -> Iterator[Record | Rejected]:
    """Every record, or why a row is none; raises Trouble where the table lacks columns or rows that it must have."""
    rows = rows_of(path, sheet=description.sheet)
    columns = columns_of(description)
    seen = 0
    for row in _checked(rows, columns, description, path):
        seen += 1
        if row.broken:
            yield Rejected(source=str(path), record=f"row {row.number}", why=row.broken)
        else:
            yield Record(row, columns)
    least = description.assertions.least_rows
    if seen < least:
        raise Trouble(
            str(path),
            "only %(seen)s rows where %(name)s has at least %(least)s",
            "get the whole file",
            seen=seen,
            name=description.name,
            least=least,
        )


def _checked(
    rows: Iterator[Row], columns: dict[str, tuple[str, ...]], description: Description, path: Path
) -> Iterator[Row]:
    """The rows, once the headers that every record needs have been seen in the first good one."""
    waiting = []
    for row in rows:
        waiting.append(row)
        if not row.broken:
            missing = [
                description.columns[field][0]
                for field in description.required
                if not any(header in row.cells for header in columns.get(field, ()))
            ]
            if missing:
                listed = ", ".join(f"{header!r}" for header in missing)
                raise Trouble(
                    str(path),
                    "no column %(listed)s, which %(name)s has",
                    "give the release as published",
                    listed=listed,
                    name=description.name,
                )
            break
    return chain(waiting, rows)


def corrected(record: Record, description: Description) -> Record:
    """The record with the description's corrections; the same record where none concerns it."""
    wanted = [each for each in description.corrections if each.record == record.value("record")]
    if not wanted:
        return record
    cells = dict(record.row.cells)
    for each in wanted:
        cells[plain_words(description.columns[each.field][0])] = each.value
    return Record(Row(record.row.number, cells), record.headers)
