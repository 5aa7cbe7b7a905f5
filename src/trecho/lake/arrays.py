"""Arrow arrays straight from lists, by their buffers: `pa.array` would load pandas where it is installed (50 MiB)."""

from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import numpy as np
import pyarrow as pa

from trecho.core.packed import Packed


def texts(values: Sequence[Any] | Packed) -> pa.Array:
    """The words as a string array; None where there are none."""
    if isinstance(values, Packed):
        return _packed(values)
    validity, missing = _validity(values)
    words = [value or "" for value in values] if missing else values
    joined = "".join(words)
    if joined.isascii():
        content, lengths = joined.encode(), map(len, words)
    else:
        encoded = [word.encode() for word in words]
        content, lengths = b"".join(encoded), map(len, encoded)
    ends = pa.py_buffer(array("i", accumulate(lengths, initial=0)))
    return pa.StringArray.from_buffers(len(values), ends, pa.py_buffer(content), validity, missing)


def _packed(values: Packed) -> pa.Array:
    missing = int(values.missing.sum())
    validity = pa.py_buffer(np.packbits(~values.missing, bitorder="little").tobytes()) if missing else None
    buffers = [validity, pa.py_buffer(values.ends), pa.py_buffer(values.content)]
    return pa.StringArray.from_buffers(len(values), buffers[1], buffers[2], buffers[0], missing)


def numbers(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """The numbers as a 32- or 64-bit integer or 64-bit float array; None where there is none."""
    validity, missing = _validity(values)
    filled = [0 if value is None else value for value in values] if missing else values
    code = {pa.int32(): "i", pa.int64(): "q", pa.float64(): "d"}[kind]
    return pa.Array.from_buffers(kind, len(values), [validity, pa.py_buffer(array(code, filled))], missing)


def truths(values: Sequence[Any]) -> pa.Array:
    """Yes or no as a boolean array."""
    return pa.Array.from_buffers(pa.bool_(), len(values), [None, _bits(list(map(bool, values)))], 0)


def _validity(values: Sequence[Any]) -> tuple[pa.Buffer | None, int]:
    missing = values.count(None)
    return (_bits([value is not None for value in values]) if missing else None), missing


def _bits(flags: list[bool]) -> pa.Buffer:
    return pa.py_buffer(np.packbits(np.asarray(flags, dtype=bool), bitorder="little").tobytes())
