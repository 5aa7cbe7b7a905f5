"""What was printed reads back; a broken line costs only itself."""

from pathlib import Path

from tests.dossiers import NURSES, ROAD
from trecho.core.activity import Rejected
from trecho.core.plain import as_json
from trecho.sources.json_lines import json_line_activities


def test_lines_read_back_and_broken_ones_are_named(tmp_path: Path) -> None:
    path = tmp_path / "deeds.jsonl"
    path.write_bytes(as_json(ROAD) + b'\n{"id": 3}\n\nnot json\n\xff\xfe\n' + as_json(NURSES))
    found = list(json_line_activities(path))
    assert [one for one in found if not isinstance(one, Rejected)] == [ROAD, NURSES]
    assert [one.record for one in found if isinstance(one, Rejected)] == ["line 2", "line 4", "line 5"]
