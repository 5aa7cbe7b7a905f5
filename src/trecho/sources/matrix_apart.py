"""A returned matrix from the web, read in a process of its own that may die: limits on its size, memory and seconds."""

import resource
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec

from trecho.core.matrix import Cell
from trecho.core.noun import Noun
from trecho.core.trouble import Trouble
from trecho.sources.xlsx_matrix import REMEDY, Returned, returned_matrix

_MEMORY = 1_000_000_000
_SECONDS = 60
_MOST_CELLS = 400_000  # two hundred members with two hundred commitments each
_PROBLEM = b"?"  # what the child's answer begins with where it could not read the file


class _Parts(Noun, frozen=True, kw_only=True):
    """A returned matrix in a shape that JSON knows: an address is no key there."""

    plan: str
    snapshot_id: str
    sent: tuple[Cell, ...]
    cells: tuple[Cell, ...]


class _Problem(Noun, frozen=True, kw_only=True):
    """A Trouble in a shape that JSON knows."""

    where: str
    what: str
    remedy: str
    values: Mapping[str, str]


def returned_apart(path: Path, name: str) -> str:
    """The matrix of a workbook as JSON (`matrix_in` reads it back); raises Trouble, naming the file as its sender does."""
    try:
        child = subprocess.run(  # noqa: S603  (this very module)
            [sys.executable, "-m", "trecho.sources.matrix_apart", str(path)],
            capture_output=True,
            timeout=_SECONDS + 10,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Trouble(name, "takes too long to read", REMEDY) from None
    if child.returncode or not child.stdout or child.stdout.startswith(_PROBLEM):
        raise _problem(child.stdout.removeprefix(_PROBLEM), path, name)
    return child.stdout.decode()


def _problem(told: bytes, path: Path, name: str) -> Trouble:
    if not told:
        return Trouble(name, "cannot be read within the limits", REMEDY)
    said = msgspec.json.decode(told, type=_Problem)
    return Trouble(said.where.replace(str(path), name), said.what, said.remedy, **said.values)


def matrix_in(content: str) -> Returned:
    """The matrix that `returned_apart` wrote."""
    parts = msgspec.json.decode(content, type=_Parts)
    return Returned(
        plan=parts.plan,
        snapshot_id=parts.snapshot_id,
        sent={cell.address: cell.text for cell in parts.sent},
        cells=parts.cells,
    )


def main() -> None:
    """Reads the workbook that the first argument names and writes it as JSON, or what is wrong with it."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        found = returned_matrix(Path(sys.argv[1]))
    except Trouble as trouble:
        _tell(trouble)
        return
    if len(found.cells) > _MOST_CELLS:
        _tell(Trouble(sys.argv[1], "holds more than %(most)s cells", REMEDY, most=f"{_MOST_CELLS:,}"))
        return
    sent = tuple(Cell(address, text, "") for address, text in found.sent.items())
    parts = _Parts(plan=found.plan, snapshot_id=found.snapshot_id, sent=sent, cells=found.cells)
    sys.stdout.buffer.write(msgspec.json.encode(parts))


def _tell(trouble: Trouble) -> None:
    problem = _Problem(
        where=trouble.where,
        what=trouble.what.template,
        remedy=trouble.remedy.template,
        values={**trouble.what.values, **trouble.remedy.values},
    )
    sys.stdout.buffer.write(_PROBLEM + msgspec.json.encode(problem, enc_hook=str))


if __name__ == "__main__":
    main()
