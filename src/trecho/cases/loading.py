"""A case → claims: every row of its files, read as its description says; rows that make no sense are listed, not kept."""

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from importlib.resources.abc import Traversable

from trecho.cases.describing import Description, FileDescription, Pairs, Saying, description_in, folder_of
from trecho.cases.saying import values_said
from trecho.core.activity import Rejected
from trecho.core.claim import Author, Claim, Value
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, Noun
from trecho.core.passage import Passage
from trecho.core.trouble import Trouble
from trecho.core.vocabulary import checked

Row = Mapping[str, str]
_SLOT = re.compile(r"\{([^{}]+)\}")


class Case(Noun, frozen=True, kw_only=True):
    """A case as read: its claims, what was rejected, and its files with their hashes (SHA-256, hex)."""

    name: str
    title: str
    licence: str
    author: Author
    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...] = ()
    files: Mapping[str, str] = {}


def load(name: str, *, recorded_at: datetime) -> Case:
    """The bundled case of that name as claims recorded at `recorded_at`; raises Trouble where there is none."""
    return load_folder(folder_of(name), recorded_at=recorded_at)


def load_folder(folder: Traversable, *, recorded_at: datetime) -> Case:
    """The case in a folder with a case.toml; the order of claims follows the files."""
    description = description_in(folder)
    author = Author(f"program:case/{description.name}@{description.version}")
    claims: dict[str, Claim] = {}
    rejected: list[Rejected] = []
    for file in description.files:
        for found in _of_file(folder, description, file, author, recorded_at):
            if isinstance(found, Rejected):
                rejected.append(found)
            else:
                claims.setdefault(found.id, found)
    names = sorted({"case.toml", *description.readable, *(file.file for file in description.files)})
    return Case(
        name=description.name,
        title=description.title,
        licence=description.licence,
        author=author,
        claims=tuple(claims.values()),
        rejected=tuple(rejected),
        files={name: hashlib.sha256(folder.joinpath(name).read_bytes()).hexdigest() for name in names},
    )


def _of_file(
    folder: Traversable, case: Description, file: FileDescription, author: Author, recorded_at: datetime
) -> Iterator[Claim | Rejected]:
    rows = _rows(folder, file)
    times: Counter[str] = Counter()
    for number, row in rows:
        if not _asked(row, file.only):
            continue
        for one in _paired(row, file.pairs):
            subject = _numbered(filled(file.subject, one), times) if file.repeated else filled(file.subject, one)
            others = [other for _, other in rows]
            for saying in file.say:
                try:
                    yield from _claims(case, file, saying, subject, number, one, others, author, recorded_at)
                except Nonsense as error:
                    yield Rejected(source=file.file, record=f"row={number}", why=f"{saying.attribute}: {error}")


def _claims(
    case: Description,
    file: FileDescription,
    saying: Saying,
    subject: str,
    number: int,
    row: Row,
    others: Sequence[Row],
    author: Author,
    recorded_at: datetime,
) -> Iterator[Claim]:
    if not _asked(row, saying.when) or (saying.needs and not filled(saying.needs, row)):
        return
    source = filled(file.source, row)
    address = source if source.startswith(("http://", "https://")) else case.sources.get(source)
    locator = f"file={file.file};row={number}" if file.rows_apart else f"file={file.file}"
    said_on = PartialDate(said) if (said := filled(file.said_on, row)) else None
    passage = Passage(source=source, locator=locator, url=address)
    for attribute, value, original in values_said(
        subject, saying, lambda template: filled(template, row), _kin(saying, row, others)
    ):
        yield checked(_claim(subject, attribute, value, original, passage, said_on, recorded_at, author))


def _claim(
    subject: str,
    attribute: str,
    value: Value,
    original: str | None,
    passage: Passage,
    said_on: PartialDate | None,
    recorded_at: datetime,
    author: Author,
) -> Claim:
    return Claim(
        subject=subject,
        attribute=attribute,
        value=value,
        original=original,
        passage=passage,
        said_on=said_on,
        recorded_at=recorded_at,
        author=author,
    )


def filled(template: str, row: Row) -> str:
    """The template with its columns filled in, `{first|else}` with the first that is not empty; stripped."""

    def cell(slot: re.Match[str]) -> str:
        names = slot.group(1).split("|")
        missing = [name for name in names if name not in row]
        if missing:
            raise Nonsense(f"there is no column {missing[0]!r}")
        return next((row[name] for name in names if row[name]), "")

    return _SLOT.sub(cell, template).strip()


def _rows(folder: Traversable, file: FileDescription) -> list[tuple[int, dict[str, str]]]:
    """The rows with their numbers as a spreadsheet shows them: the header is row 1."""
    try:
        text = folder.joinpath(file.file).read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(
            file.file, "cannot be read (%(reason)s)", "put a UTF-8 CSV file beside case.toml", reason=error
        ) from error
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
    return [
        (number, {name: " ".join((cell or "").split()) for name, cell in row.items() if name})
        for number, row in enumerate(reader, 2)
    ]


def _asked(row: Row, wanted: Mapping[str, tuple[str, ...]]) -> bool:
    return all(row.get(column) in values for column, values in wanted.items())


def _paired(row: Row, pairs: Pairs | None) -> Iterator[Row]:
    if pairs is None:
        yield row
        return
    for other in filter(None, (part.strip() for part in row[pairs.partner].split(pairs.split))):
        yield {**row, "other": other, "pair": "~".join(sorted((row[pairs.of], other)))}


def _numbered(subject: str, times: Counter[str]) -> str:
    times[subject] += 1
    return subject if times[subject] == 1 else f"{subject}~{times[subject]}"


def _kin(saying: Saying, row: Row, others: Sequence[Row]) -> list[str]:
    """The ids of the other rows that share a column with this one."""
    if not saying.others:
        return []
    shared = [other for other in others if other[saying.sharing] == row[saying.sharing]]
    return [other[saying.others] for other in shared if other[saying.others] != row[saying.others]]
