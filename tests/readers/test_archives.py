import zipfile
from io import BytesIO

import pytest

from trecho.core.trouble import Trouble
from trecho.readers.archives import opened, part


def _archive(content: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", content)
    return made.getvalue()


def test_parts_are_read_or_absent() -> None:
    archive = opened(_archive(b"words"), "file")
    assert (part(archive, "a.xml", "file"), part(archive, "b.xml", "file")) == (b"words", None)


def test_a_declared_size_is_not_believed() -> None:
    data = bytearray(_archive(b"words" * 100))
    place = data.find(b"PK\x01\x02")
    data[place + 24 : place + 28] = (1_000_000_000).to_bytes(4, "little")
    try:
        content = part(opened(bytes(data), "file"), "a.xml", "file")
    except Trouble as trouble:
        content = str(trouble).encode()
    assert content in (b"words" * 100, b"file: its part a.xml is damaged; save the document anew and try again")


def test_damage_is_told() -> None:
    with pytest.raises(Trouble, match="damaged or cut off"):
        opened(_archive(b"words")[:30], "file")
