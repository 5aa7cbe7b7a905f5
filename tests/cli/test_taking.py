"""A reading or a document as a command is given it."""

from pathlib import Path

import pytest

from trecho import chain
from trecho.cli.taking import reading_from, reading_in
from trecho.core.plain import as_json, stamped
from trecho.core.trouble import Trouble

_PLAN = "Plan 2024-2026\n\nI. Trade\n\n1. To trade more.\n\n2. To sell more.\n"


def test_a_document_and_what_read_printed_give_the_same(tmp_path: Path) -> None:
    document, printed = tmp_path / "plan.txt", tmp_path / "plan.json"
    document.write_text(_PLAN)
    printed.write_bytes(as_json(stamped("reading/1", chain.read(document))))
    assert reading_from(document) == reading_from(str(printed))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"[" * 100_000, "nested without end"), (b'{"a": "\xff"}', "no reading"), (b"{}", "missing required field"), (b'"x', "no reading"),
        ((b'{"document": {"name": "a", "sha256": "", "media_type": ""}, "language": "en", "title": "", "text": "short", "areas": '
         b'[{"path": "I", "title": "", "start": 0, "end": 3, "items": [{"path": "I.1", "text": "x", "start": 2, "end": 900}]}]}'), "ends behind the text"),
    ],
)  # fmt: skip
def test_what_is_no_reading_is_refused_in_one_sentence(data: bytes, what: str) -> None:
    with pytest.raises(Trouble, match=what) as caught:
        reading_in(data, "plan.json")
    assert "\n" not in str(caught.value)
