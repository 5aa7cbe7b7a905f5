"""Runs the rows of a folder, prints them as a table and writes them as JSON."""

import json
import platform
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from rich.console import Console
from rich.table import Table

from benchmarks.row import Absent, Row


def measured(folder: ModuleType, wanted: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[Row, ...] | Absent]]:
    """Each room's rows, or what it lacks on this machine; only the `wanted` rooms where some are named."""
    for module in sorted(iter_modules(folder.__path__), key=lambda found: found.name):
        if wanted and module.name not in wanted:
            continue
        room = import_module(f"{folder.__name__}.{module.name}")
        if not hasattr(room, "rows"):
            continue
        try:
            yield module.name, tuple(room.rows())
        except Absent as absent:
            yield module.name, absent


def report(folder: ModuleType, out: Path, wanted: tuple[str, ...] = ()) -> bool:
    """Whether every row holds its line; prints the table as it grows and writes `out`."""
    console = Console(width=150)
    table = Table("figure", "value", "unit", "line", "beside", "")
    kept: list[dict[str, object]] = []
    held = True
    for room, result in measured(folder, wanted):
        if isinstance(result, Absent):
            table.add_row(room, "-", "", "", str(result), "skipped")
            kept.append({"name": room, "skipped": str(result)})
            continue
        for row in result:
            held = held and row.holds
            line = f"≥ {row.least:g}" if row.least is not None else f"≤ {row.most:g}" if row.most is not None else ""
            table.add_row(row.name, f"{row.value:.4g}", row.unit, line, row.beside, "" if row.holds else "LOST")
            kept.append(
                {
                    "name": row.name,
                    "value": row.value,
                    "unit": row.unit,
                    "least": row.least,
                    "most": row.most,
                    "beside": row.beside,
                    "holds": row.holds,
                }
            )
    console.print(table)
    out.parent.mkdir(parents=True, exist_ok=True)
    taken = {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "python": platform.python_version(),
        "rows": kept,
    }
    out.write_text(json.dumps(taken, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return held
