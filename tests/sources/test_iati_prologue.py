"""What stands before the first activity."""

from pathlib import Path

import pytest

from tests.sources.iati_samples import HEAD, bare
from trecho.core.trouble import Trouble
from trecho.sources.iati_prologue import prologue_of


def prologue(tmp_path: Path, content: bytes) -> tuple[str, str, int]:
    path = tmp_path / "a.xml"
    path.write_bytes(content)
    found = prologue_of(path)
    return found.encoding, found.name, found.ends


def test_the_root_ends_where_its_bytes_do(tmp_path: Path) -> None:
    marked = b"\xef\xbb\xbf" + HEAD.encode()
    assert prologue(tmp_path, marked) == ("utf-8", "iati-activities", len(marked) - 1)
    wide = HEAD.encode("utf-16")
    assert prologue(tmp_path, wide) == ("utf-16-le", "iati-activities", len(wide) - 2)
    assert prologue(tmp_path, b"\n<x:iati-activities a='>'/>") == ("utf-8", "x:iati-activities", 27)


def test_the_root_travels_with_every_activity(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD + bare(1))
    wrapped = prologue_of(path).wrapped(b"<iati-activity/>")
    assert b'xmlns:x="http://x.example"' in wrapped
    assert wrapped.endswith(b"<iati-activity/></iati-activities>")


def test_prefixes_that_names_may_have(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<iati-activities xmlns:a='urn:a' xmlns:b='urn:b' xmlns:c=\"urn:b\">")
    assert prologue_of(path).prefixes == {"xml", "a"}


@pytest.mark.parametrize(
    "content", ["", " ", "<iati-organisations/>", "<!DOCTYPE x [<!ENTITY a 'b'>]><iati-activities/>"]
)
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(Trouble):
        prologue(tmp_path, content.encode())
