"""The method: every status and flag in words, every threshold from the file that the program computes with."""

from collections.abc import Iterator

import msgspec

from trecho.reference.parameters import parameters
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.writers import wording_method


@page
def method(question: Asked) -> Reply:  # noqa: ARG001  (a page takes the question)
    """How all of it is computed."""
    known = parameters()
    return Reply(
        "method.html",
        schema="method",
        value={"parameters": known, "hash": known.hash},
        rows=_rows,
        thresholds=tuple(_rows()),
        meanings=wording_method.PARAMETER,
        hash=known.hash,
        method_version=known.method.version,
    )


def _rows() -> Iterator[dict[str, object]]:
    groups: dict[str, dict[str, object]] = msgspec.to_builtins(parameters())
    for group, values in groups.items():
        for name, value in values.items():
            yield {
                "parameter": f"{group}.{name}",
                "value": value if not isinstance(value, list | tuple) else " ".join(map(str, value)),
            }
