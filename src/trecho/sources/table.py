"""Rows of a CSV, TSV, XLSX or Parquet file as text cells, the same whatever the format, each with its row number."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from math import isnan
from pathlib import Path

from trecho.core.noun import Noun
from trecho.core.spreadsheet import neutral
from trecho.core.trouble import Trouble
from trecho.sources.description import plain_words

MOST_COLUMNS = 2_000
LONGEST_CELL = 5_000_000
_ROWS_IN_A_BATCH = 2_000


class Row(Noun, frozen=True):
    """One record: `number` counts from 1 with the header as row 1; `cells` by plain header; `broken` says why not."""

    number: int
    cells: dict[str, str]
    broken: str | None = None


def rows_of(path: Path, *, sheet: str | None = None) -> Iterator[Row]:
    """Every row below the header; raises Trouble where the file is no table. Rows that are all blank are left out."""
    lines = _lines_of(path, sheet)
    header = next(lines, None)
    if header is None or not any(cell.strip() for cell in header[1]):
        raise Trouble(str(path), "the table is empty", "give a file with a header line and rows below it")
    names = _names_of(header[1], path)
    for number, cells in lines:
        if any(cell and not cell.isspace() for cell in cells):
            yield _row_of(number, names, cells)


def _names_of(header: Sequence[str], path: Path) -> list[str]:
    if len(header) > MOST_COLUMNS:
        raise Trouble(
            str(path),
            "the header has %(columns)s columns",
            "keep to %(most)s columns",
            columns=len(header),
            most=MOST_COLUMNS,
        )
    return [plain_words(name) for name in header]


def _row_of(number: int, names: list[str], cells: Sequence[str]) -> Row:
    if any(cell.strip() for cell in cells[len(names) :]) or len(cells) < len(names):
        return Row(number, {}, f"{len(cells)} cells under {len(names)} headers")
    found = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name}
    return Row(number, found, _damage(found))


def _damage(cells: dict[str, str]) -> str | None:
    for name, cell in cells.items():
        if len(cell) > LONGEST_CELL:
            return f"the cell {name!r} is longer than {LONGEST_CELL:,} characters"
        if "\x00" in cell:
            return f"the cell {name!r} holds bytes that are no text"
    return None


def _lines_of(path: Path, sheet: str | None) -> Iterator[tuple[int, Sequence[str]]]:
    try:
        with path.open("rb") as opened:
            start = opened.read(8)
    except OSError as error:
        raise Trouble(str(path), "cannot be read (%(reason)s)", "check the path", reason=error.strerror) from None
    if not start:
        raise Trouble(str(path), "the file is empty", "give a file with a header line and rows below it")
    if start[:4] == b"PAR1":
        return _parquet_lines(path)
    if start[:2] == b"PK":
        from trecho.sources.workbook import workbook_lines

        return workbook_lines(path, sheet)
    if start[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise Trouble(str(path), "an old Excel workbook (.xls)", "save it as .xlsx or .csv")
    from trecho.sources.separated import separated_lines

    return separated_lines(path)


def _parquet_lines(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(path)
        yield 1, table.schema_arrow.names
        number = 1
        for batch in table.iter_batches(batch_size=_ROWS_IN_A_BATCH):
            for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                number += 1
                yield number, [cell_text(value) for value in values]
    except (ArrowException, OSError) as error:
        raise Trouble(str(path), "damaged Parquet (%(reason)s)", "export it again", reason=error) from None


def cell_text(value: object) -> str:
    """A cell as a CSV would write it: 35552 for 35552.0, ISO dates, no text for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case float() if isnan(value):
            return ""
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime():
            return value.isoformat().removesuffix("T00:00:00")
        case _:
            return str(value)


def written_as_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV text (for a list of rejected records); cells that a spreadsheet would run are neutralised."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
    return out.getvalue()


def first_rows(path: Path, count: int, *, sheet: str | None = None) -> list[Row]:
    """The first `count` rows, for looking at a table before reading it."""
    return list(islice(rows_of(path, sheet=sheet), count))
