"""Lines of a sheet of an Excel workbook, read as a stream with limits: a workbook is an archive from outside."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from trecho.core.trouble import Trouble

# A part of a workbook may unpack to at most this many bytes, and to at most so many times its packed size.
MOST_BYTES = 4 << 30
MOST_SHARED_TEXT = 512 << 20
MOST_INFLATION = 400
_SMALL = 32 << 20
_SEARCHED = 1 << 20


def workbook_lines(path: Path, sheet: str | None) -> Iterator[tuple[int, Sequence[str]]]:
    """Row number and text cells of the sheet (the named one, else the first with rows); raises Trouble."""
    import openpyxl

    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")  # of styles and dates that we do not use
    _refuse_bombs(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception as error:  # noqa: BLE001  (the parser raises whatever the damage leads to)
        raise Trouble(
            str(path), "no readable workbook (%(reason)s)", "save it again as .xlsx or .csv", reason=_brief(error)
        ) from None
    try:
        yield from _sheet_lines(book, sheet)
    except Trouble:
        raise
    except Exception as error:  # noqa: BLE001  (as above: damage deeper in the archive)
        raise Trouble(
            str(path), "the sheet is damaged (%(reason)s)", "save it again as .xlsx or .csv", reason=_brief(error)
        ) from None
    finally:
        book.close()


def _sheet_lines(book: Any, sheet: str | None) -> Iterator[tuple[int, Sequence[str]]]:
    from trecho.sources.table import cell_text

    chosen = book[sheet] if sheet in book.sheetnames else book.worksheets[0]
    chosen.reset_dimensions()  # a declared size is not to be believed
    width = 0
    for number, values in enumerate(chosen.iter_rows(values_only=True), start=1):
        cells = [cell_text(value) for value in values]
        width = width or len(cells)
        yield number, cells + [""] * (width - len(cells))  # a workbook leaves out the blank end of a row


def _brief(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _refuse_bombs(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Trouble(str(path), "a damaged archive", "save it again as .xlsx or .csv") from None
    for part in parts:
        inflation = part.file_size / max(part.compress_size, 1)
        most = MOST_SHARED_TEXT if part.filename.endswith("sharedStrings.xml") else MOST_BYTES
        if part.file_size > most or (part.file_size > _SMALL and inflation > MOST_INFLATION):
            raise Trouble(
                str(path),
                "its part %(part)s unpacks to %(size)s bytes, which no honest workbook needs",
                "save it again as .csv",
                part=part.filename,
                size=f"{part.file_size:,}",
            )
        if part.file_size > _SEARCHED and _is_endless(path, part):
            raise Trouble(
                str(path), "its part %(part)s holds a word without end", "save it again as .csv", part=part.filename
            )


def _is_endless(path: Path, part: zipfile.ZipInfo) -> bool:
    """Whether a part goes on for more than a megabyte without a tag: parsers read such a word again with every piece."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
            while piece := stream.read(_SEARCHED):
                if b"<" not in piece:
                    return len(piece) > _SEARCHED // 2
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        return False  # opening it will tell
    return False
