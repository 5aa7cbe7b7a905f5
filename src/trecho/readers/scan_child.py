"""The child process that reads a picture of text: draws the page of a PDF, asks Tesseract, and may die.

The file comes on standard input; the answer is a MessagePack list of pages `[page, lines, confidence, words]`, a line as
`[words, left, top, right, bottom, size, bold, cuts]` in points from the top left corner, `confidence` the mean over the
words, 0 to 100. A blank page gives no page.
"""

import os
import re
import resource
import statistics
import subprocess
import sys
from itertools import groupby
from typing import Any

import msgspec

from trecho.readers.pdf_lines import printed

_MEMORY = 900_000_000
_SECONDS = 80
_DOTS = 300 / 72  # dots a point: what Tesseract was taught on
_LONGEST_SIDE = 5000.0
_WIDTH = 595.0  # a picture by itself is taken to be as wide as A4
_LEAST = 40.0  # a line without one word surer than this is a smudge, a stamp or a drawing
_CONTRAST = 40
_MOST_WORDS = 20_000
_ROMAN = re.compile(r"^(?=[IVXl|1]*[IVX])[IVXl|1]{2,7}(?=[.)]\s)")
_STROKES = str.maketrans("l|1", "III")


def main() -> None:
    """Reads page `argv[1]` of the PDF on standard input, or the picture on it where that is 0.

    `argv[2]` is Tesseract, `argv[3]` the packs to read by.
    """
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    data, number, scale = os.pread(0, os.fstat(0).st_size, 0), int(sys.argv[1]), 0.0
    if number:
        drawn = _drawn(data, number)
        if drawn is None:
            _send([])
            return
        data, scale = drawn
    run = subprocess.run(  # noqa: S603  (Tesseract with fixed arguments; its limits are ours)
        [sys.argv[2], "-", "-", "-l", sys.argv[3], "--psm", "3", "tsv"],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    if run.returncode:
        sys.exit(1)
    _send(pages_of(run.stdout.decode("utf-8", errors="replace"), number, scale))


def _send(pages: list[list[Any]]) -> None:
    sys.stdout.buffer.write(msgspec.msgpack.encode(pages))


def _drawn(data: bytes, number: int) -> tuple[bytes, float] | None:
    """The page as a grey picture (PGM) and its dots a point; None where it is blank."""
    import pypdfium2

    page = pypdfium2.PdfDocument(data)[number - 1]
    scale = min(_DOTS, _LONGEST_SIDE / max(*page.get_size(), 1.0))
    bitmap = page.render(scale=scale, grayscale=True)
    dots, width, height = bytes(bitmap.buffer), bitmap.width, bitmap.height
    if bitmap.stride != width:
        dots = b"".join(dots[row * bitmap.stride : row * bitmap.stride + width] for row in range(height))
    sample = dots[::7]
    if max(sample) - min(sample) < _CONTRAST:
        return None
    return b"P5 %d %d 255\n" % (width, height) + dots, scale


def pages_of(table: str, number: int, scale: float) -> list[list[Any]]:
    """The pages that Tesseract's table tells of; `scale` is dots a point, 0 where a picture is taken to be A4 wide."""
    rows = [row for line in table.splitlines()[1 : _MOST_WORDS * 4] if len(row := line.split("\t")) == 12]
    pages = []
    for place, group in groupby(rows, key=lambda row: row[1]):
        told = list(group)
        width = float(told[0][8]) or 1.0
        dots = scale or width / _WIDTH
        lines = [_line(list(words), dots) for _, words in groupby(told, key=lambda row: row[2:5])]
        kept = [line for line in lines if line is not None]
        sure = [confidence for _, found in kept for confidence in found]
        told_lines = printed(_even([fragment for fragment, _ in kept]), width / dots)
        pages.append([number or int(place), told_lines, round(statistics.fmean(sure), 1) if sure else 0.0, len(sure)])
    return pages


def _line(rows: list[list[str]], dots: float) -> tuple[list[Any], list[float]] | None:
    """A line `[words, left, top, right, bottom, size, bold, cuts]` and its words' confidences; None for a smudge."""
    words = [row for row in rows if row[0] == "5" and row[11].strip()]
    sure = [float(row[10]) for row in words]
    if not words or max(sure) < _LEAST:
        return None
    left = min(float(row[6]) for row in words)
    top = min(float(row[7]) for row in words)
    right = max(float(row[6]) + float(row[8]) for row in words)
    bottom = max(float(row[7]) + float(row[9]) for row in words)
    places = [round(place / dots, 2) for place in (left, top, right, bottom)]
    said = _ROMAN.sub(_capital, _joined([row[11] for row in words]))
    return [said, *places, round((bottom - top) / dots / _share(said), 2), False, []], sure


def _share(words: str) -> float:
    """How much of the size of type the letters of a line take in height: little where none goes up or none goes down."""
    goes_up = any(sign.isupper() or sign.isdigit() or sign in "bdfhkltáéíóúñãõâêôàè" for sign in words)
    goes_down = any(sign in "gjpqyçQ" for sign in words)
    if any(_is_han(sign) for sign in words):
        return 0.9
    return 0.46 + 0.22 * goes_up + 0.22 * goes_down


def _joined(words: list[str]) -> str:
    """The words with spaces between them, but none between Chinese signs."""
    said = words[0]
    for word in words[1:]:
        said += word if _is_han(said[-1]) and _is_han(word[0]) else f" {word}"
    return said


def _capital(number: re.Match[str]) -> str:
    """A Roman number whose ones were taken for other strokes, as they look the same: "Il." is II."""
    return number[0].translate(_STROKES)


def _is_han(sign: str) -> bool:
    return "\u2e80" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"


def _even(fragments: list[list[Any]]) -> list[list[Any]]:
    """The fragments with one size for lines of nearly the same: what a picture shows of it is only about right."""
    sizes: list[float] = []
    for fragment in sorted(fragments, key=lambda fragment: -len(fragment[0])):
        near = next((size for size in sizes if 0.8 * size < fragment[5] < 1.25 * size), None)
        if near is None:
            sizes.append(fragment[5])
        fragment[5] = near or fragment[5]
    return fragments


if __name__ == "__main__":
    main()
