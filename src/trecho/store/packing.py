"""A pack: one zip file with the register as lines of JSON, the originals, other papers, and the hash of each file.

A pack from elsewhere is hostile until its hashes fit: every file is read whole, by name, before anything is kept.
"""

import hashlib
import os
import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from trecho.core.report import Report
from trecho.core.trouble import Trouble
from trecho.store.copying import backup, restore
from trecho.store.originals import folder, keep_original

REGISTER = "register.jsonl.gz"
SUMS = "SHA256SUMS"
HEAD = b"PK\x03\x04"
_HASH = re.compile(r"[0-9a-f]{64}")
_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")
_BLOCK = 1 << 20
_MOST = 64 << 30  # bytes of a whole pack, unpacked


def is_pack(source: Path) -> bool:
    """Whether a file begins as packs do."""
    try:
        with source.open("rb") as file:
            return file.read(len(HEAD)) == HEAD
    except OSError as error:
        raise Trouble(str(source), "cannot be read (%(reason)s)", "check the path", reason=error.strerror) from error


def pack(out: Path, papers: Mapping[str, bytes]) -> Path:
    """Writes the open register, its originals and the papers (by their names) to `out`; whole or not there at all."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".trecho-", dir=out.parent) as room:
        register = backup(Path(room) / REGISTER)
        draft = Path(room) / "pack.zip"
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as zipped:
            sums = [*_papers(zipped, papers), _file(zipped, register, REGISTER), *_originals(zipped)]
            zipped.writestr(SUMS, "".join(f"{seal}  {name}\n" for name, seal in sorted(sums)))
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(out)
    return out


def unpack(source: Path) -> Report:
    """Fills the open register, which must be empty, from a pack; its originals are kept beside the register.

    Raises Trouble, and keeps nothing, where a file is missing, changed, or has no business in a pack.
    """
    try:
        with zipfile.ZipFile(source) as zipped, tempfile.TemporaryDirectory(prefix="trecho-") as room:
            sums = _checked(zipped, str(source))
            register = Path(room) / REGISTER
            with zipped.open(REGISTER) as packed, register.open("wb") as file:
                for block in iter(lambda: packed.read(_BLOCK), b""):
                    file.write(block)
            report = restore(register)
            for name in sums:
                if name.startswith("originals/"):
                    keep_original(zipped.read(name))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise Trouble(str(source), "is no pack (%(reason)s)", "use another copy", reason=error) from error
    return Report(name=str(source), new=report.new, known=report.known)


def _papers(zipped: zipfile.ZipFile, papers: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for name, content in papers.items():
        zipped.writestr(name, content)
        yield name, hashlib.sha256(content).hexdigest()


def _originals(zipped: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Every original that is kept under its hash."""
    place = folder()
    for path in sorted(place.iterdir()) if place.is_dir() else ():
        if path.is_file() and _HASH.fullmatch(path.name):
            yield _file(zipped, path, f"originals/{path.name}")


def _file(zipped: zipfile.ZipFile, path: Path, name: str) -> tuple[str, str]:
    zipped.write(path, name)
    with path.open("rb") as file:
        return name, hashlib.file_digest(file, "sha256").hexdigest()


def _checked(zipped: zipfile.ZipFile, where: str) -> Mapping[str, str]:
    """The hashes of all files, each compared with its content; raises Trouble where one does not fit."""
    names = zipped.namelist()
    if SUMS not in names or REGISTER not in names:
        raise Trouble(where, "is no pack of a register", "give a file that `trecho publish handover` wrote")
    if len(set(names)) != len(names) or sum(info.file_size for info in zipped.infolist()) > _MOST:
        raise Trouble(where, "holds a file twice, or is larger than any pack", "use another copy")
    sums = dict(_listed(zipped.read(SUMS).decode(errors="replace").splitlines(), where))
    if set(sums) != set(names) - {SUMS}:
        raise Trouble(where, "holds other files than its list of hashes names", "use another copy")
    for name, seal in sums.items():
        with zipped.open(name) as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # (a zipped file reads as any other)
        if found != seal or (name.startswith("originals/") and name != f"originals/{seal}"):
            raise Trouble(f"{where}: {name}", "is not what its hash says", "use another copy")
    return sums


def _listed(lines: Iterable[str], where: str) -> Iterator[tuple[str, str]]:
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None:
            raise Trouble(where, "has a list of hashes that cannot be read", "use another copy")
        yield found[2], found[1]
