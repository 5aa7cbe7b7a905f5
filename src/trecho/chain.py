"""The seven verbs in a row: read, code, align, gather, match, assess, publish. Each is a short function.

A verb takes values or files and gives values back; what it needs of the world (readers, sources, reference data) is
imported inside it, so that using one verb loads nothing of the others.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from trecho.core.activity import Activity, Rejected
from trecho.core.plan import Reading


def gather(kind: str, sources: Iterable[Path | str], *, map: Path | None = None) -> Iterator[Activity | Rejected]:  # noqa: A002  (the option's name)
    """The activities of datasets, spreadsheets or articles, and the records that were rejected, source by source.

    `kind` is `gcdf`, `iati`, `ocds`, `sheet` or `article`; a source is a file, a folder or an http(s) address; `map` is
    a saved column map (TOML). Raises Trouble where a source cannot be read at all.
    """
    from trecho.sources.gathering import gathered

    return gathered(kind, sources, map=map)


def read(source: Path | bytes, *, name: str | None = None, language: str | None = None) -> Reading:
    """A plan document → its areas and numbered items with their characters; raises Trouble where it is unreadable."""
    import hashlib

    from trecho.core.outlining import outlined
    from trecho.core.plan import Document
    from trecho.readers import bytes_of, sheet_of
    from trecho.reference.reading_words import all_reading_words, words_by_language

    called = name or (source.name if isinstance(source, Path) else "document")
    data = bytes_of(source, called)
    sheet = sheet_of(data, called)
    document = Document(
        name=called, sha256=hashlib.sha256(data).hexdigest(), media_type=sheet.media_type, pages=sheet.pages
    )
    return outlined(sheet, document, all_reading_words(), words_by_language(), language)
