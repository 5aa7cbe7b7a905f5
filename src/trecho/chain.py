"""The seven verbs in a row: read, code, align, gather, match, assess, publish. Each is a short function.

A verb takes values or files and gives values back; what it needs of the world (readers, sources, reference data) is
imported inside it, so that using one verb loads nothing of the others.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from trecho.core.activity import Activity, Rejected


def gather(kind: str, sources: Iterable[Path | str], *, map: Path | None = None) -> Iterator[Activity | Rejected]:  # noqa: A002  (the option's name)
    """The activities of datasets, spreadsheets or articles, and the records that were rejected, source by source.

    `kind` is `gcdf`, `iati`, `ocds`, `sheet` or `article`; a source is a file, a folder or an http(s) address; `map` is
    a saved column map (TOML). Raises Trouble where a source cannot be read at all.
    """
    from trecho.sources.gathering import gathered

    return gathered(kind, sources, map=map)
