import struct
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import msgspec

from tests.readers.renderings import as_pdf
from trecho.readers import pdf_child


def _messages(data: bytes, share: int, shares: int) -> list[Any]:
    with TemporaryFile() as given:
        given.write(data)
        given.flush()
        run = subprocess.run(
            [sys.executable, "-I", str(Path(pdf_child.__file__)), str(share), str(shares)],
            stdin=given,
            capture_output=True,
            check=True,
        )
    found, rest = [], run.stdout
    while rest:
        (length,) = struct.unpack(">I", rest[:4])
        found.append(msgspec.msgpack.decode(rest[4 : 4 + length]))
        rest = rest[4 + length :]
    return found


_PLAN = ["I. Trade", *(f"{n}. To trade more and more with the other side." for n in range(1, 200))]


def test_pages_and_then_their_number() -> None:
    *pages, count = _messages(as_pdf(_PLAN), 0, 1)
    assert [page[0] for page in pages] == list(range(1, count + 1))
    words, left, top, right, bottom, size, bold, cuts = next(each for each in pages[0][3] if each[0].startswith("I. "))
    assert words == "I. Trade"
    assert left < right
    assert top < bottom
    assert size > 8
    assert (bold, cuts) == (False, [])


def test_two_children_share_the_pages() -> None:
    data = as_pdf(_PLAN)
    first, second = _messages(data, 0, 2), _messages(data, 1, 2)
    assert [page[0] for page in (*first[:-1], *second[:-1])] == list(range(1, first[-1] + 1))


def test_what_is_no_pdf_is_told() -> None:
    assert _messages(b"%PDF-1.7 nothing", 0, 1) == ["damaged"]
