"""What stands before the first activity of an IATI file: how its bytes are to be read, and the tag that holds them all."""

import codecs
import re
from pathlib import Path

from trecho.core.noun import Noun
from trecho.core.trouble import Trouble

_LONGEST = 1 << 20
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
_ENCODING = re.compile(r"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# Encodings that codecs read letter by letter; others (compressions, escapes) have no place in a file from outside.
_LETTERS = re.compile(
    r"utf_?8|utf_?16(_[lb]e)?|ascii|us_ascii|latin_?1|iso_?8859_\d+|(windows|cp)_?\d+|koi8_[ru]|mac_?roman"
    r"|gb2312|gbk|gb18030|big5|shift_jis|euc_(jp|kr)"
)
# Comments, instructions and a document type may come before; what the latter may declare, `_DECLARES` looks for.
_BEFORE = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^<>\[\]\"']|\"[^\"]*\"|'[^']*'|\[[^\]]*\])*>)*+", re.DOTALL
)
_DECLARES = re.compile(r"<!DOCTYPE[^>]*?<!ENTITY", re.DOTALL)
_ROOT = re.compile(r"<((?:\w+:)?iati-activities)\b(?:[^>\"'<]|\"[^\"<]*\"|'[^'<]*')*+>", re.ASCII)
_PREFIX = re.compile(r"""\sxmlns:([A-Za-z_][\w.-]*)\s*=\s*["']([^"']+)["']""")


class Prologue(Noun, frozen=True):
    """The encoding of the bytes, the root's name and its opening tag, and the byte after it."""

    encoding: str
    name: str
    root: str
    ends: int

    @property
    def prefixes(self) -> frozenset[str]:
        """The prefixes that names may have in this file: declared by the root, each for a namespace of its own."""
        declared = _PREFIX.findall(self.root)
        spaces = [space for _, space in declared]
        return frozenset({"xml"} | {prefix for prefix, space in declared if spaces.count(space) == 1})

    def wrapped(self, activity: bytes) -> bytes:
        """A small document of its own with this activity, in UTF-8."""
        return b"".join((self.root.encode("utf-8", "surrogateescape"), activity, f"</{self.name}>".encode()))


def prologue_of(path: Path) -> Prologue:
    """How the file is to be read; raises Trouble where it is no IATI activity file, or a hostile one."""
    with path.open("rb") as opened:
        start = opened.read(_LONGEST)
    if not start.strip():
        raise Trouble(str(path), "the file is empty", "give an IATI activity file")
    encoding = _encoding_of(start, path)
    errors = "replace" if encoding.startswith("utf-16") else "surrogateescape"
    text = start.decode(encoding, errors)
    before = _BEFORE.match(text.removeprefix("\ufeff"))
    skipped = len(text) - len(text.removeprefix("\ufeff")) + (before.end() if before else 0)
    if _DECLARES.search(text):
        raise Trouble(str(path), "declares entities, which can hide anything", "remove the DOCTYPE")
    root = _ROOT.match(text, skipped)
    if root is None:
        raise Trouble(
            str(path), "no <iati-activities> element", "give an IATI activity file (not an organisation file)"
        )
    opening = re.sub(r"\s*/>$", ">", root[0])
    return Prologue(encoding, root[1], opening, len(text[: root.end()].encode(encoding, errors)))


def _encoding_of(start: bytes, path: Path) -> str:
    marked = next((encoding for mark, encoding in _MARKS.items() if start.startswith(mark)), None)
    if marked is not None:
        return marked
    declared = _ENCODING.match(start[:200].decode("ascii", "replace"))
    name = declared[1].lower().replace("-", "_") if declared else "utf_8"
    if name in {"utf_8", "utf8", "ascii", "us_ascii"} or name.startswith("utf_16"):
        return "utf-8"  # what can be read byte by byte up to here is not in UTF-16
    try:
        found = codecs.lookup(name).name if _LETTERS.fullmatch(name) else None
    except LookupError:
        found = None
    if found is None:
        raise Trouble(str(path), "written in %(name)s, which is not known here", "save it as UTF-8", name=name)
    return found
