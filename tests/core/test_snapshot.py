"""A snapshot's hash is over what its figures rest on, and differences are named."""

from hypothesis import given
from hypothesis import strategies as st

from trecho.core.snapshot import Manifest, differences

names = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["1", "2", "3"]), max_size=4)


def test_the_id_is_that_of_what_is_known_and_not_of_when() -> None:
    monday = Manifest(claims={"a": "2026-03-02", "b": "2026-03-02"}, datasets={"f00": "a.csv"})
    tuesday = Manifest(claims={"b": "2026-03-03", "a": "2026-03-03"}, datasets={"f00": "renamed.csv"})
    assert monday.id == tuesday.id
    assert Manifest(claims={"a": "2026-03-02"}, datasets={"f00": "a.csv"}).id != monday.id
    assert Manifest(claims=monday.claims, datasets=monday.datasets, parameters={"band": "0.4"}).id != monday.id
    assert Manifest(claims=monday.claims, datasets=monday.datasets, assessments={"p#1": "x"}).id == monday.id


@given(names, names)
def test_everything_that_is_missing_or_changed_is_named_and_nothing_else(
    sealed: dict[str, str], now: dict[str, str]
) -> None:
    found = differences(Manifest(reference=sealed), Manifest(reference=now))
    assert {one.name for one in found} == {name for name, seal in sealed.items() if now.get(name) != seal}
    assert all(one.section == "reference" for one in found)
    assert [one.what for one in differences(Manifest(claims={"a": "x"}), Manifest())] == ["missing"]
