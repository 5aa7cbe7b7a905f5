import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.aligning.speaking import profile
from trecho import chain
from trecho.core.aligning.lineage import descents
from trecho.core.lineage import Relation
from trecho.reference.aligning import knowledge, weighing

_PAIRS = Path(__file__).parent / "pairs"
_NAMES = sorted(path.name.removesuffix(".lineage.json") for path in _PAIRS.glob("*.lineage.json"))
_PROMISES = (
    "Train nurses.",
    "Restore coral reefs and mangroves.",
    "Offer 300 scholarships.",
    "探讨建立网络安全机制。",
    "Build ports.",
    "",
)


@pytest.mark.parametrize("name", _NAMES)
def test_known_lineages_of_invented_plans(name: str) -> None:
    known = json.loads((_PAIRS / f"{name}.lineage.json").read_text())
    old, new = (chain.read(_PAIRS / f"{name}_{side}.txt") for side in ("old", "new"))
    found = chain.align(old, new, with_meaning=False)
    right = {(o, n) for row in known for o in row["old"] for n in row["new"]}
    given_ = {(o, n) for row in found for o in row.old for n in row.new}
    assert 2 * len(right & given_) / (len(right) + len(given_)) >= 0.92
    assert {path for row in found for path in row.old} == {item.path for item in old.items()}
    assert {path for row in found for path in row.new} == {item.path for item in new.items()}


@pytest.mark.parametrize("name", _NAMES[:3])
def test_a_plan_aligned_with_itself_keeps_all(name: str) -> None:
    plan = chain.read(_PAIRS / f"{name}_old.txt")
    rows = chain.align(plan, plan, with_meaning=False)
    assert all(row.relation is Relation.KEPT and row.old == row.new for row in rows)
    assert len(rows) == len(list(plan.items()))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(_PROMISES), max_size=6), st.lists(st.sampled_from(_PROMISES), max_size=6))
def test_every_commitment_stands_in_exactly_one_row(old: list[str], new: list[str]) -> None:
    left = [profile(text, "en", f"I.{number}") for number, text in enumerate(old)]
    right = [profile(text, "en", f"I.{number}") for number, text in enumerate(new)]
    rows = descents(left, right, (3, 3), knowledge(), weighing())
    assert Counter(path for row in rows for path in row.old) == Counter(one.path for one in left)
    assert Counter(path for row in rows for path in row.new) == Counter(one.path for one in right)
    assert all(0 <= row.score <= 1 and row.why for row in rows)
