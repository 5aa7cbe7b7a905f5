"""What holds for every command: the options that may stand before or behind the verb."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from trecho.core.noun import Noun

# Option → whether a value follows it.
GLOBAL_OPTIONS = {
    "--register": True,
    "--lake": True,
    "--lang": True,
    "--quiet": False,
    "--json": False,
    "--debug": False,
}

Thing = TypeVar("Thing")


class Wishes(Noun, frozen=True):
    """The global options of one call."""

    register: str | None = None
    lake: str | None = None
    lang: str = "en"
    quiet: bool = False
    json: bool = False
    debug: bool = False

    def shown(self, things: Iterable[Thing], *, task: str, total: int | None = None) -> Iterator[Thing]:
        """The same things, with a progress bar on a terminal; none in a pipe or when quiet."""
        if self.quiet or not sys.stderr.isatty():
            yield from things
            return
        from rich.console import Console
        from rich.progress import track

        yield from track(things, description=task, total=total, console=Console(stderr=True), transient=True)

    @contextmanager
    def counting(self, task: str, unit: str) -> Iterator[Callable[[int], None] | None]:
        """Something to tell a growing count to, which a terminal shows with the time gone by; None in a pipe or when quiet."""
        if self.quiet or not sys.stderr.isatty():
            yield None
            return
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            TextColumn("{task.fields[told]}"),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            shown = progress.add_task(task, total=None, told="")
            yield lambda count: progress.update(shown, told=f"{count:,} {unit}")
