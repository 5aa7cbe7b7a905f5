"""Our own JSON lines, as `trecho gather --into json` prints them → activities."""

from collections.abc import Iterator
from pathlib import Path

from trecho.core.activity import Activity, Rejected
from trecho.core.noun import Nonsense
from trecho.core.plain import value_in

LONGEST_LINE = 16 * 2**20


def json_line_activities(path: Path) -> Iterator[Activity | Rejected]:
    """The activity of each line; a line that holds none, or is longer than 16 MiB, is rejected with why."""
    with path.open("rb") as opened:
        for number, line in enumerate(iter(lambda: opened.readline(LONGEST_LINE), b""), start=1):
            if line.strip():
                try:
                    yield value_in(Activity, line)
                except Nonsense as error:
                    yield Rejected(source=str(path), record=f"line {number}", why=str(error))
