"""A filled-in follow-up matrix → its cells by address, and what had been sent, whatever was sorted or re-saved on the way."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from trecho.core.matrix import COLUMNS, Address, Cell
from trecho.core.noun import Noun
from trecho.core.sentence import Sentence
from trecho.core.spreadsheet import as_typed
from trecho.core.trouble import Trouble
from trecho.sources.workbook import workbook_lines

SHEET, HIDDEN = "Matrix", "trecho"
HEADER_ROW = 4
FIXED = 3
REMEDY = Sentence("fill in a matrix that Trecho wrote, and keep its sheets")


class Returned(Noun, frozen=True, kw_only=True):
    """What came back: the plan, the snapshot it was sent from, what had been sent, and the cells as they are now."""

    plan: str
    snapshot_id: str
    sent: dict[Address, str]
    cells: tuple[Cell, ...]


def returned_matrix(path: Path) -> Returned:
    """The matrix of a workbook; raises Trouble where the file is no matrix of ours."""
    facts: dict[str, str] = {}
    sent: dict[Address, str] = {}
    columns: tuple[str, ...] = ()
    for number, line in workbook_lines(path, HIDDEN):
        match _trimmed(line):
            case ["trecho" | "plan" | "language" | "snapshot" as name, *rest]:
                facts[name] = rest[0] if rest else ""
            case ["columns", *names]:
                columns = tuple(names)
            case ["sent", member, commitment, column, text]:
                sent[Address(member, commitment, column)] = text
            case _:
                raise Trouble(f"{path}, {HIDDEN}!A{number}", "this is no follow-up matrix", REMEDY)
    if "plan" not in facts or not set(columns) <= set(COLUMNS) or not columns:
        raise Trouble(str(path), "this is no follow-up matrix", REMEDY)
    return Returned(
        plan=facts["plan"], snapshot_id=facts.get("snapshot", ""), sent=sent, cells=tuple(_cells(path, columns))
    )


def _cells(path: Path, columns: Sequence[str]) -> Iterator[Cell]:
    for number, line in workbook_lines(path, SHEET):
        if number <= HEADER_ROW or not any(cell.strip() for cell in line):
            continue
        if len(line) < 2 or not line[0].strip() or not line[1].strip():
            raise Trouble(
                f"{path}, {SHEET}!A{number}",
                "the row names no commitment or no member",
                "restore the first two columns from the file that was sent",
            )
        values = [*line[FIXED:], *[""] * len(columns)]
        for position, (column, text) in enumerate(zip(columns, values, strict=False)):
            yield Cell(
                Address(line[1].strip(), line[0].strip(), column),
                as_typed(text),
                f"{SHEET}!{_letter(FIXED + position)}{number}",
            )


def _letter(position: int) -> str:
    return chr(ord("A") + position)


def _trimmed(line: Sequence[str]) -> list[str]:
    cells = list(line)
    while cells and not cells[-1]:
        cells.pop()
    return cells
