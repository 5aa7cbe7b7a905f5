"""Questions to the lake in SQL, answered by DuckDB: reading only, nothing outside the lake."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from trecho.core.noun import Noun
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.lake.dataset import Dataset, datasets_in, file_of

_MEMORY = "1GB"
_ROWS_AT_ONCE = 1_000
_SETTINGS = f"""
SET memory_limit = '{_MEMORY}'; SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;
"""


class Answer(Noun, frozen=True):
    """The columns of an answer, and its rows as they come."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def answer(lake: Path, sql: str) -> Answer:
    """The answer to one SELECT over `activities` (each once, the latest import), `records` (all) and `datasets`."""
    connection = _opened(lake)
    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1 or statements[0].type not in {
            duckdb.StatementType.SELECT,
            duckdb.StatementType.EXPLAIN,
        }:
            raise Trouble(
                Sentence("the question"), "only one SELECT can be asked", "leave out statements that change something"
            )
        result = connection.execute(statements[0])
    except duckdb.Error as error:
        first = str(error).strip().splitlines()[0]
        raise Trouble(
            Sentence("the question"), first, "see `DESCRIBE`-like lists with `SELECT * FROM activities LIMIT 1`"
        ) from None
    return Answer(tuple(column[0] for column in result.description), _fetched(result))


def _fetched(result: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := result.fetchmany(_ROWS_AT_ONCE):
        yield from rows


def _opened(lake: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    connection.execute(_SETTINGS)
    _describe(connection, lake, datasets_in(lake))
    folder = str((lake / "files").resolve())
    connection.execute(f"SET allowed_directories = [{_quoted(folder)}]")
    connection.execute("SET enable_external_access = false; SET lock_configuration = true")
    return connection


def _describe(connection: duckdb.DuckDBPyConnection, lake: Path, datasets: list[Dataset]) -> None:
    connection.execute(
        "CREATE TABLE datasets (key TEXT, kind TEXT, name TEXT, address TEXT, sha256 TEXT, rows BIGINT, rejected BIGINT, "
        "imported_at TIMESTAMPTZ)"
    )
    connection.execute("CREATE TABLE contents (dataset TEXT, file TEXT, imported_at TIMESTAMPTZ)")
    for each in datasets:
        connection.execute(
            "INSERT INTO datasets VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [each.key, each.kind, each.name, each.address, each.sha256, each.rows, each.rejected, each.imported_at],
        )
        for content in each.files:
            path = str(file_of(lake, content).resolve())
            connection.execute("INSERT INTO contents VALUES (?, ?, ?)", [each.key, path, each.imported_at])
    files = sorted({str(file_of(lake, content).resolve()) for each in datasets for content in each.files})
    if not files:
        raise Trouble(str(lake), "the lake holds no dataset", "import one with `trecho gather`")
    listed = ", ".join(map(_quoted, files))
    connection.execute(  # the names of files are quoted
        f"CREATE VIEW records AS SELECT found.* EXCLUDE (filename), contents.dataset, contents.imported_at "  # noqa: S608
        f"FROM read_parquet([{listed}], filename = true) AS found JOIN contents ON contents.file = found.filename"
    )
    connection.execute(
        "CREATE VIEW activities AS SELECT * FROM records "
        "QUALIFY row_number() OVER (PARTITION BY id ORDER BY imported_at DESC, dataset) = 1"
    )


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
