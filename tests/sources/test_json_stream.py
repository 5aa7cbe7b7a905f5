"""Objects of JSON files, one by one."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trecho.core.trouble import Trouble
from trecho.sources import json_stream
from trecho.sources.json_stream import objects_of

_OBJECTS = st.lists(
    st.dictionaries(st.text(max_size=4), st.text() | st.lists(st.integers(), max_size=3), min_size=1, max_size=3),
    min_size=1,
    max_size=5,
)


@settings(deadline=None, max_examples=40)
@given(_OBJECTS, st.integers(1, 40), st.sampled_from([None, 1]))
def test_every_object_of_package_and_lines(objects: list[dict[str, object]], block: int, indent: int | None) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "a.json"
        package = {"uri": "x", "releases": objects}
        path.write_text(json.dumps(package, indent=indent))
        assert [found.content for found in objects_of(path, ("releases",))] == objects
        path.write_text("\n".join(json.dumps(each) for each in objects))
        patch.setattr(json_stream, "_BLOCK", max(block, 1 << 16))
        assert [found.content for found in objects_of(path, ("no-such",))] == objects


def test_a_broken_line_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"a": 1}\n{"a": \n{"a": 3}\n')
    assert [found.content for found in objects_of(path, ("releases",))] == [{"a": 1}, None, {"a": 3}]


@pytest.mark.parametrize("content", ["", "hello", "   "])
def test_no_json(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(Trouble):
        list(objects_of(path, ("releases",)))


def test_nested_too_deeply(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"releases": [' + "[" * 100_000)
    assert [found.why for found in objects_of(path, ("releases",))] == ["nested too deeply"]
