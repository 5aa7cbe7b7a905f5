import pytest

from trecho.core.decoding import decoded
from trecho.readers.plain import plain_sheet, sheet_of_text

_SPANISH = "1. La cooperación técnica será ampliada en la región."
_CHINESE = "第一条 政治合作\n一、双方举行会议。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told(encoding: str) -> None:
    assert decoded(_SPANISH.encode(encoding)) == _SPANISH


def test_chinese_encodings_are_told() -> None:
    assert decoded(_CHINESE.encode("gb18030")) == _CHINESE


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    assert decoded((_SPANISH * 20).encode().replace(b"\xc3\xa9", b"\xff", 1)).startswith("1. La cooperación")


def test_lines_know_their_place_and_the_blank_lines_before_them() -> None:
    sheet = sheet_of_text("One\r\n\r\n  Two \n\fThree")
    assert [(sheet.text[line.start : line.end], line.blank, line.page) for line in sheet.lines] == [
        ("One", 0, 1), ("Two", 1, 1), ("Three", 1, 2),
    ]  # fmt: skip
    assert sheet.pages == 2


def test_markdown_headings_have_levels() -> None:
    sheet = plain_sheet(b"# Plan\n\n## Water\n\n- wells\n")
    assert [(line.role, line.level) for line in sheet.lines] == [("heading", 1), ("heading", 2), ("", 0)]
