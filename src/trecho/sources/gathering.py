"""Every kind of source behind one door: files, folders and addresses in, activities and rejected records out."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from trecho import __version__
from trecho.core.activity import Activity, Rejected
from trecho.core.activity_columns import ActivityColumns
from trecho.core.noun import Noun
from trecho.core.trouble import Trouble
from trecho.sources.description import Description, described_by
from trecho.sources.fetching import fetched, is_address

# Kind → its module here, imported only when used. A module has `activities(path, *, sha256, description)`,
# its SUFFIXES and its DESCRIPTION; one whose files can be cut has `parts_of` and `batches` too.
KINDS = ("gcdf", "iati", "ocds", "sheet", "article")
_ROWS_IN_A_BATCH = 2_000
WordsOf = Callable[[bytes, str], str]


def gathered(
    kind: str,
    sources: Iterable[Path | str],
    *,
    map: Path | None = None,  # noqa: A002  (the option's name)
    words_of: WordsOf | None = None,
) -> Iterator[Activity | Rejected]:
    """The activities and rejected records of each source in turn; raises Trouble where one cannot be read at all."""
    for source in opened(kind, sources, map=map, words_of=words_of):
        yield from source.activities()


class SourceFile(Noun, frozen=True, kw_only=True):
    """One file of a source, ready to be read in parts, here or in another process."""

    kind: str
    name: str
    address: str
    path: Path
    sha256: str
    description: Description | None = None
    words_of: WordsOf | None = None

    def activities(self) -> Iterator[Activity | Rejected]:
        """Its activities and rejected records; a source that reads documents is handed what gives their words."""
        source = source_of(self.kind)
        more = {"words_of": self.words_of} if hasattr(source, "READS_DOCUMENTS") else {}
        yield from source.activities(self.path, sha256=self.sha256, description=self.description, **more)

    @property
    def size(self) -> int:
        """Its bytes, counted."""
        return self.path.stat().st_size

    @property
    def key(self) -> str:
        """The same for the same bytes read by the same rules (the kind, the map, the version of Trecho)."""
        rules = msgspec.json.encode(self.description) if self.description else b""
        return hashlib.sha256(
            b"\0".join((self.kind.encode(), self.sha256.encode(), rules, __version__.encode()))
        ).hexdigest()[:32]

    def parts(self, count: int) -> list[tuple[int, int]]:
        """Stretches that can be read side by side; one, where the kind of source cannot be cut."""
        cuts = getattr(source_of(self.kind), "parts_of", None)
        return cuts(self.path, count) if cuts else [(0, 0)]

    def batches(self, part: tuple[int, int]) -> Iterator[tuple[ActivityColumns, list[Rejected]]]:
        """The activities of a part as columns, some thousands at a time, and what was rejected."""
        source = source_of(self.kind)
        if hasattr(source, "batches"):
            yield from source.batches(self.path, part, sha256=self.sha256, description=self.description)
            return
        found = self.activities()
        while each := list(islice(found, _ROWS_IN_A_BATCH)):
            columns = ActivityColumns(self.kind, self.name, self.sha256)
            for activity in each:
                if isinstance(activity, Activity):
                    columns.add(activity)
            yield columns, [activity for activity in each if isinstance(activity, Rejected)]


def opened(
    kind: str,
    sources: Iterable[Path | str],
    *,
    map: Path | None = None,  # noqa: A002  (the option's name)
    words_of: WordsOf | None = None,
) -> Iterator[SourceFile]:
    """Each file of the sources, hashed, with the description it is to be read by; raises Trouble where one is missing.

    `words_of` gives the words of a document from its bytes and its name, for sources that are read as text.
    """
    source = source_of(kind)
    description = described_by(map) if map is not None else None
    name = (description or source.DESCRIPTION()).name
    for place in sources:
        with _at_hand(place) as path:
            for each in files_of(path, source.SUFFIXES):
                yield SourceFile(
                    kind=kind,
                    name=name or each.stem,
                    address=str(place) if is_address(place) else str(each.resolve()),
                    path=each,
                    sha256=hash_of(each),
                    description=description,
                    words_of=words_of,
                )


def _at_hand(place: Path | str) -> AbstractContextManager[Path]:
    return fetched(str(place)) if is_address(place) else nullcontext(Path(place))


def source_of(kind: str) -> Any:
    """The module that reads sources of this kind; raises Trouble naming the kinds there are."""
    if kind not in KINDS:
        raise Trouble(kind, "no kind of source", "choose one of %(choices)s", choices=", ".join(KINDS))
    try:
        return import_module(f"trecho.sources.{kind}")
    except ModuleNotFoundError as error:
        if error.name != f"trecho.sources.{kind}":
            raise
        raise Trouble(
            kind, "sources of this kind cannot be read yet", "choose one of %(choices)s", choices=", ".join(KINDS)
        ) from None


def files_of(place: Path | str, suffixes: tuple[str, ...]) -> list[Path]:
    """The files of a place: itself, or, in a folder and below it, those with the suffixes; raises Trouble if none."""
    path = Path(place)
    if not path.is_dir():
        if not path.exists():
            raise Trouble(str(place), "there is no such file", "check the path")
        return [path]
    found = sorted(each for each in path.rglob("*") if each.suffix.lower() in suffixes and each.is_file())
    if not found:
        raise Trouble(
            str(place), "the folder holds no file ending in %(choices)s", "name the files", choices=", ".join(suffixes)
        )
    return found


def hash_of(path: Path) -> str:
    """SHA-256 (hex) of the file's bytes, read in pieces; raises Trouble where it cannot be read."""
    try:
        with path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise Trouble(str(path), "cannot be read (%(reason)s)", "check the path", reason=error.strerror) from None
