"""A file's kind is told from what is in it."""

from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.sources.sniffing import kind_of


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.csv", "AidData Record ID,Title\n1,Loan\n", "gcdf"),
        ("a.csv", "Proyecto,Monto\nPuente,10\n", "sheet"),
        ("a.xml", "<?xml version='1.0'?><iati-activities version='2.03'><iati-activity/></iati-activities>", "iati"),
        ("a.jsonl", '{"id": "x:1", "source": {}, "kind": "loan", "title": {}}\n', "activities"),
        ("a.json", '{"releases": []}', "ocds"),
        ("a.txt", "Publisher: The Herald\n\nA bridge was opened.", "article"),
        ("a.html", "<html><body><p>A bridge was opened.</p></body></html>", "article"),
    ],
)
def test_the_kind_is_in_the_content(tmp_path: Path, name: str, content: str, kind: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert kind_of(path) == kind


def test_empty_and_missing_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b" \n")
    with pytest.raises(Trouble, match="empty"):
        kind_of(tmp_path / "empty.csv")
    with pytest.raises(Trouble, match="cannot be read"):
        kind_of(tmp_path / "missing.csv")
