"""JSON as the tables hold it: text, the same bytes on every database."""

from typing import Any

import msgspec

from trecho.core.plain import plain


def encoded(value: object) -> str:
    """The value's plain shape as JSON text."""
    return msgspec.json.encode(plain(value)).decode()


def decoded(text: str) -> Any:
    """The plain shape that JSON text writes."""
    return msgspec.json.decode(text)
