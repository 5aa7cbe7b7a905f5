"""Objects of a JSON file one by one, in bounded memory: JSON lines, a lone object, or the array of a package."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from trecho.core.noun import Noun
from trecho.core.trouble import Trouble

_BLOCK = 1 << 20
# An object that is longer than this is no record of any publisher.
LONGEST_OBJECT = 64 << 20
_BLANK = re.compile(r"[\s,]*")


class Found(Noun, frozen=True):
    """One object, or why there is none, at its number (from 1) in the file."""

    number: int
    content: Any
    why: str | None = None


def objects_of(path: Path, arrays: tuple[str, ...]) -> Iterator[Found]:
    """Each element of the first array named so in the file's object, or each line's object; raises Trouble."""
    opening = re.compile(rf'"(?:{"|".join(arrays)})"\s*:\s*\[')
    with path.open(encoding="utf-8-sig", errors="replace") as text:
        start = text.read(_BLOCK)
        if not start.strip():
            raise Trouble(str(path), "the file is empty", "give a JSON file")
        if start.lstrip()[:1] not in "{[":
            raise Trouble(str(path), "no JSON", "give JSON or JSON lines in UTF-8")
        array = opening.search(start)
        if array is not None and _first_line_is_part(start):
            yield from _elements(text, start[array.end() :], lines=False)
        else:
            yield from _elements(text, start.lstrip().removeprefix("["), lines=True)


def _first_line_is_part(start: str) -> bool:
    """Whether the first line is no whole object by itself (then the file is one object, not JSON lines)."""
    first, _, rest = start.lstrip().partition("\n")
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return True
    return not rest.lstrip().startswith("{")


def _elements(text: TextIO, window: str, *, lines: bool) -> Iterator[Found]:
    """Decodes one value after the other; a broken one costs its own line, or the rest where there are no lines."""
    decoder, number, block, at = json.JSONDecoder(), 0, _BLOCK, 0
    while True:
        blank = _BLANK.match(window, at)
        at = blank.end() if blank else at
        if at == len(window):
            window, at = text.read(block), 0
            if not window:
                return
            continue
        if window[at] == "]":
            return
        try:
            content, end = decoder.raw_decode(window, at)
        except (ValueError, RecursionError) as error:
            unfinished = isinstance(error, ValueError) and len(window) - at < LONGEST_OBJECT
            if unfinished and (more := text.read(block)):
                window, at, block = window[at:] + more, 0, block * 2
                continue
            number += 1
            yield Found(number, None, "nested too deeply" if isinstance(error, RecursionError) else "no readable JSON")
            if not lines:
                return
            window, at = _next_line(text, window[at:]), 0
            continue
        number, block, at = number + 1, _BLOCK, end
        yield Found(number, content)


def _next_line(text: TextIO, window: str) -> str:
    """What follows the broken line; no text where it was the last."""
    while "\n" not in window:
        window = text.read(_BLOCK)
        if not window:
            return ""
    return window.partition("\n")[2]
