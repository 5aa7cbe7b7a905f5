"""What kind of source a file is, told from its content: a dataset that we know, a spreadsheet, an article."""

import json
from itertools import islice
from pathlib import Path

from trecho.core.trouble import Trouble
from trecho.sources.table import first_rows

_START = 65_536


def kind_of(path: Path) -> str:
    """`iati`, `gcdf`, `ocds`, `activities` (our own JSON lines), `sheet` or `article`; raises Trouble for an unreadable file."""
    try:
        with path.open("rb") as opened:
            start = opened.read(_START)
    except OSError as error:
        raise Trouble(str(path), "cannot be read (%(reason)s)", "check the path", reason=error.strerror) from None
    if not start.strip():
        raise Trouble(str(path), "the file is empty", "give a dataset, a spreadsheet or an article")
    if b"<iati-activities" in start or b"<iati-activity" in start:
        return "iati"
    if start.lstrip()[:1] in {b"{", b"["}:
        return _kind_of_json(start)
    if path.suffix.lower() in {".csv", ".tsv", ".xlsx", ".parquet"}:
        return _kind_of_table(path)
    return "article"


def _kind_of_json(start: bytes) -> str:
    line = start.decode("utf-8", "replace").splitlines()[0]
    try:
        first = json.loads(line)
    except (ValueError, RecursionError):
        first = {}
    ours = isinstance(first, dict) and {"id", "source", "kind", "title"} <= first.keys()
    return "activities" if ours else "ocds"


def _kind_of_table(path: Path) -> str:
    columns = {name for row in islice(first_rows(path, 1), 1) for name in row.cells}
    return "gcdf" if any(name.startswith("aiddata record id") for name in columns) else "sheet"
