"""What an assessment is told of the register."""

import pytest

from trecho.store.facts import claims_behind, facts


@pytest.mark.usefixtures("case_register")
def test_sides_families_sources_and_claims() -> None:
    found = facts(snapshot_id="s")
    assert found.sides["china"] == ("CHN",)
    assert len(found.sides["celac"]) == 33
    assert found.families["celac-china/D188"] == found.families["celac-china/D124"] == "el-salvador-library"
    assert len(found.claims) == 315 + 70  # activities and meetings
    assert len(found.claims["celac-china/D059"]) >= 8
    assert found.snapshot_id == "s"
    kinds = {source.kind for source in found.sources.values()}
    assert {"news", "official-china", "official-lac"} <= kinds


@pytest.mark.usefixtures("case_register")
def test_the_claims_behind_a_few_are_the_same_as_among_all() -> None:
    chosen = {"celac-china/D059", "celac-china/D188", "celac-china/nobody"}
    every = claims_behind()
    assert claims_behind(about=chosen) == {name: every[name] for name in chosen if name in every}
    assert claims_behind(about=()) == {}
