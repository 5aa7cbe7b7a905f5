"""Small documents of records read by the scanner."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from trecho.sources.wording import Spans, Wording
from trecho.sources.xml_elements import Elements, Paths

PREFIXES = frozenset({"xml", "x"})
# Records `r` with elements `a` (attributes `b` and `xml:lang`), `a/c` and `d`.
WANTED = Paths("r", {".": ("k",), "a": ("b", "xml:lang"), "a/c": (), "d": ()})


def scanned(content: bytes, scanner: Any = None, *, trusted: bool = False) -> tuple[int, list[list[int]], list[int]]:
    """What the scanner says of the record that the content begins with, its rows, and which places are rough."""
    reader = scanner or WANTED.scanner(PREFIXES)
    reader.begin(content)
    end = reader.record(0, trusted)
    return end, np.array(reader.rows()).reshape(-1, WANTED.width).tolist(), list(reader.rough())


def elements_of(record: str, wanted: Mapping[str, tuple[str, ...]], *records: str) -> tuple[Elements, Wording]:
    """The elements of records, and the words in them."""
    paths, content = Paths(record, wanted), "".join(records).encode()
    scanner = paths.scanner(PREFIXES)
    scanner.begin(content)
    assert scanner.records(0, len(content)) == len(content)
    cells, wording = np.array(scanner.rows(), np.int32), Wording(content)
    wording.put_right(cells, np.array(scanner.rough(), np.int32))
    return Elements(paths, cells), wording


def wording_of(values: list[str]) -> tuple[Wording, Spans]:
    """The values in elements, as a document has them."""
    elements, wording = elements_of("r", {"a": ()}, "<r>" + "".join(f"<a>{value}</a>" for value in values) + "</r>")
    return wording, elements.texts(elements.at("a"))
