"""Texts come out of whatever encoding they were written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.decoding import decoded

_SPANISH = "1. Fortalecer la cooperación en materia de salud pública.\n" * 20
_CHINESE = "一、双方将加强合作，提供两千个培训名额。\n" * 20


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"]
)
def test_every_encoding_of_a_spanish_text(encoding: str) -> None:
    assert decoded(_SPANISH.encode(encoding)) == _SPANISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "gbk", "utf-32"])
def test_every_encoding_of_a_chinese_text(encoding: str) -> None:
    assert decoded(_CHINESE.encode(encoding)) == _CHINESE


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    data = bytearray(_SPANISH.encode())
    data[3:4] = b"\xff"
    assert decoded(bytes(data)).endswith("salud pública.\n")


@given(st.binary(max_size=300))
def test_any_bytes_give_some_text(data: bytes) -> None:
    assert isinstance(decoded(data), str)
