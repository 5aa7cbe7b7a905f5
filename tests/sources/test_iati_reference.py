"""The quick reader of IATI agrees with the plain one on every document."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.iati_reference import fields_of, told_by
from tests.sources.iati_samples import HEAD, TAIL, bare
from tests.sources.iati_strategies import damaged_activities, whole_activities
from trecho.core.activity import Activity
from trecho.sources import iati


def read(content: bytes) -> list[Activity]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xml"
        path.write_bytes(content)
        found = [each for each in iati.activities(path) if isinstance(each, Activity)]
    for each in found:
        start, end = (each.source.locator or "").removeprefix("bytes=").split("-")
        assert content[int(start) : int(end)].startswith(b"<iati-activity")
        assert content[int(start) : int(end)].endswith(b">")
    return found


@settings(max_examples=40, deadline=None)
@given(st.lists(whole_activities(), min_size=1, max_size=5))
def test_well_formed_activities_mean_what_they_say(activities: list[str]) -> None:
    found = read((HEAD + "\n".join(activities) + TAIL).encode())
    expected = [told_by((HEAD + activity + TAIL).encode()) for activity in activities]
    assert [fields_of(each) for each in found] == [each for each in expected if each]


@settings(max_examples=100, deadline=None)
@given(damaged_activities())
def test_damaged_activities_are_refused_as_by_a_careful_reader(damaged: str) -> None:
    found = read((HEAD + bare(1) + damaged + bare(2) + TAIL).encode("utf-8", "surrogatepass"))
    expected = [
        told_by((HEAD + activity + TAIL).encode("utf-8", "surrogatepass")) for activity in (bare(1), damaged, bare(2))
    ]
    assert [fields_of(each) for each in found] == [each for each in expected if each]
