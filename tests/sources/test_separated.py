"""CSV of every sort, and the broken rows in it."""

from pathlib import Path

import pytest

from trecho.sources.separated import encoding_of, separated_lines, separator_of


def rows(path: Path, content: bytes) -> list[list[str]]:
    path.write_bytes(content)
    return [list(cells) for _, cells in separated_lines(path)]


def test_a_quotation_mark_left_open_costs_its_own_row(tmp_path: Path) -> None:
    content = 'a,b\n1,"open\n2,x\n3,"two\nlines"\n4,y\n'
    found = rows(tmp_path / "a.csv", content.encode())
    assert ["2", "x"] in found
    assert ["4", "y"] in found
    assert ["3", "two\nlines"] in found


def test_lines_inside_a_cell_are_one_row(tmp_path: Path) -> None:
    assert rows(tmp_path / "a.csv", b'a;b\n"one\ntwo";2\n') == [["a", "b"], ["one\ntwo", "2"]]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("título", "utf-8"),
        ("título; año", "cp1252"),
        ("项目名称,国家\n学校建设项目,厄瓜多尔", "gb18030"),
        ("título", "utf-16"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    assert path.read_bytes().decode(encoding_of(path)).lstrip("\ufeff") == text


def test_separators() -> None:
    assert [separator_of(line) for line in ("a;b;c,d", "a\tb", "a|b", "a,b")] == [";", "\t", "|", ","]
