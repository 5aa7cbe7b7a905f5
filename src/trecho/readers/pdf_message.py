"""How a child hands over what it read of a PDF: pages as plain bytes, so that neither side needs more than `struct`.

A message is a head of seven numbers, the words of the page's lines (UTF-8, a line break between two lines), the place of
each line, and the cuts in them. A head without a page is the last message: the number of pages, or what is wrong.
"""

import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# The page (from 1; 0 is the last message), its lines (or all pages), bytes of words, cuts, width, height,
# 1 where it is a picture.
HEAD = struct.Struct("<4I2fI")
_PLACE = struct.Struct("<6f")  # left, top, right, bottom, size of type, 1 where it is bold
_CUT = struct.Struct("<III")  # the line, the first and the last of its characters that are cut out


def page_message(page: int, lines: "list[list[Any]]", size: tuple[float, float], *, picture: bool) -> bytes:
    """A page's message; a line is `[words, left, top, right, bottom, size, bold, cuts]`."""
    words = "\n".join([str(line[0]) for line in lines]).encode("utf-8", "replace")
    places = b"".join([_PLACE.pack(*line[1:7]) for line in lines])
    cuts = [_CUT.pack(row, *cut) for row, line in enumerate(lines) if line[7] for cut in line[7]]
    return b"".join((HEAD.pack(page, len(lines), len(words), len(cuts), *size, picture), words, places, *cuts))


def last_message(pages: int, wrong: str = "") -> bytes:
    """The message that ends what a child says."""
    words = wrong.encode()
    return HEAD.pack(0, pages, len(words), 0, 0.0, 0.0, 0) + words


def length_of(head: bytes | bytearray) -> int:
    """The bytes of the message that begins with the head."""
    page, lines, words, cuts, *_ = HEAD.unpack(head)
    return HEAD.size + int(words) + (lines * _PLACE.size + cuts * _CUT.size if page else 0)


def content_of(message: bytes) -> "list[Any] | int | str":
    """What a message says: `[page, width, height, lines, whether it is a picture]`, the number of pages, or what is wrong.

    Raises ValueError for nonsense.
    """
    page, count, length, _, width, height, picture = HEAD.unpack_from(message)
    words = message[HEAD.size : HEAD.size + length].decode()
    if not page:
        return words or int(count)
    start, end = HEAD.size + length, HEAD.size + length + count * _PLACE.size
    written = words.split("\n") if count else []
    lines: list[Any] = [
        (line, left, top, right, bottom, size, bold > 0, [])
        for line, (left, top, right, bottom, size, bold) in zip(
            written, _PLACE.iter_unpack(message[start:end]), strict=True
        )
    ]
    for row, first, last in _CUT.iter_unpack(message[end:]):
        lines[row][7].append([first, last])
    return [page, width, height, lines, picture > 0]
