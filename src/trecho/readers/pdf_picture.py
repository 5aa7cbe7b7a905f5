"""A page of a PDF as a picture (PNG): drawn by a child process that may take neither forever nor everything."""

import os
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from typing import Any

from trecho.core.trouble import Trouble

SCALE = 1.6  # pixels a point: text of ten points is easily read, a page of A4 has about 1.3 million pixels
_LONGEST_SIDE = 3000.0
_PATIENCE = 15
_MEMORY = 900_000_000


def page_picture(data: bytes, page: int, name: str) -> bytes:
    """The page (from 1) as PNG, 1.6 pixels a point, less where it is larger than three pages of A3; raises Trouble."""
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.flush()
        try:
            run = subprocess.run(  # noqa: S603  (our own program, fixed arguments)
                [sys.executable, "-I", str(Path(__file__)), str(page)],
                stdin=given,
                capture_output=True,
                check=False,
                timeout=_PATIENCE,
            )
        except subprocess.TimeoutExpired:
            raise Trouble(name, "drawing page %(page)s took too long", "open the original itself", page=page) from None
    if run.returncode or not run.stdout.startswith(b"\x89PNG"):
        raise Trouble(name, "page %(page)s cannot be drawn", "open the original itself", page=page)
    return run.stdout


def size_of(picture: bytes) -> tuple[float, float]:
    """Width and height of the page in points, as the picture's own note of its scale tells."""
    width, height = struct.unpack(">II", picture[16:24])
    per_metre = struct.unpack(">I", picture[41:45])[0]
    scale = per_metre * 0.0254 / 72
    return width / scale, height / scale


def main() -> None:
    """Draws the page named on the command line of the PDF on standard input."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import pypdfium2

    document = pypdfium2.PdfDocument(os.pread(0, os.fstat(0).st_size, 0))
    page = document[int(sys.argv[1]) - 1]
    scale = min(SCALE, _LONGEST_SIDE / max(*page.get_size(), 1.0))
    sys.stdout.buffer.write(_png(page.render(scale=scale, rev_byteorder=True), scale))


def _png(bitmap: Any, scale: float) -> bytes:
    rows, width, height = bytes(bitmap.buffer), bitmap.width, bitmap.height
    step = bitmap.n_channels
    lines = []
    for row in range(height):
        line = rows[row * bitmap.stride : row * bitmap.stride + width * step]
        if step == 4:
            kept = bytearray(width * 3)
            kept[0::3], kept[1::3], kept[2::3] = line[0::4], line[1::4], line[2::4]
            line = bytes(kept)
        lines.append(b"\0" + line)
    colour = 0 if step == 1 else 2
    per_metre = round(scale * 72 / 0.0254)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)),
            _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
            _chunk(b"IDAT", zlib.compress(b"".join(lines), 6)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


if __name__ == "__main__":
    main()
