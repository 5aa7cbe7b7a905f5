"""What a command is given as a plan: a reading that an earlier command printed, or the document itself."""

import sys
from pathlib import Path

from trecho.core.plan import Reading
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble

_REMEDY = Sentence("give what `trecho read` printed, or the document itself")


def reading_from(source: str | Path, language: str | None = None) -> Reading:
    """The reading that a file holds (.json; - is standard input), or that reading the document gives.

    Raises Trouble where it is neither.
    """
    from trecho import chain
    from trecho.readers import bytes_of

    if str(source) == "-":
        data, name = sys.stdin.buffer.read(), Sentence("standard input")
        return reading_in(data, name) if data.lstrip()[:1] == b"{" else chain.read(data, name=name, language=language)
    path = Path(source)
    if path.suffix.lower() == ".json":
        return reading_in(bytes_of(path, path.name), path.name)
    return chain.read(path, language=language)


def reading_in(data: bytes, name: str) -> Reading:
    """The reading that JSON writes; raises Trouble where it is none, or one that contradicts itself."""
    from trecho.core.noun import Nonsense
    from trecho.core.plain import value_in

    try:
        reading = value_in(Reading, data)
    except Nonsense as error:
        raise Trouble(name, "it is no reading: %(reason)s", _REMEDY, reason=error.sentence) from None
    misplaced = reading.misplaced()
    if misplaced is not None:
        raise Trouble(name, "it is no reading: %(misplaced)s ends behind the text", _REMEDY, misplaced=misplaced)
    return reading
