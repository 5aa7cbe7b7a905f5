"""A commitment is coded whole; the tuple of coders is complete; the hand-coded commitments are met."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trecho.core.coding as package
from tests.core.coding.commitments import SCHOLARSHIPS, book, coded
from tests.shared_data import SHARED, needs_shared
from trecho.core.coding.coding import CODERS, LONGEST, coding_of
from trecho.core.pledge import PledgeKind, Strength

# What serves several coders, or the whole.
SHARED_BY_CODERS = {
    "background",
    "coding",
    "describing",
    "linting",
    "names",
    "placing",
    "promised",
    "reading",
    "relating",
    "sentences",
    "stating",
    "subordinate",
    "timing",
    "topics",
    "words",
    "years",
}


def test_the_tuple_of_coders_is_complete() -> None:
    files = {path.stem for path in Path(package.__path__[0]).glob("*.py")} - {"__init__"}
    assert files == {*CODERS, *SHARED_BY_CODERS}


def test_the_scholarships_are_a_firm_pledge_of_the_chinese_side() -> None:
    coding = coded(SCHOLARSHIPS)
    first, second = coding.pledges
    assert (first.strength, first.actor, first.kind) == (Strength.EFFORT, "both", PledgeKind.EFFORT)
    assert (second.verb, second.strength, second.actor, second.kind) == (
        "offer",
        Strength.FIRM,
        "china",
        PledgeKind.QUANTIFIED,
    )
    assert [(t.quantity, t.start_year, t.end_year) for t in coding.targets] == [(6000, 2019, 2021)]


def test_a_text_longer_than_any_commitment_is_looked_at_so_far() -> None:
    coding = coded("To promote trade. " * (2 * LONGEST // 18))
    assert max(pledge.end or 0 for pledge in coding.pledges) <= LONGEST


def test_every_span_stands_in_the_text() -> None:
    coding = coded(SCHOLARSHIPS)
    for target in coding.targets:
        assert SCHOLARSHIPS[target.start : target.end] == target.span


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=160))
def test_any_text_can_be_coded(language: str, text: str) -> None:
    coding = coding_of(text, book(language))
    assert 0 <= coding.checkability <= 3
    assert all(0 <= (p.start or 0) <= (p.end or 0) <= len(text) for p in coding.pledges)


@needs_shared
def test_the_hand_coded_strengths_are_met_in_nine_of_ten() -> None:
    from trecho import chain

    gold = {one["id"]: one for one in json.loads((SHARED / "coding" / "commitments_dev.json").read_text("utf-8"))}
    order = list(Strength)
    reading = chain.code(chain.read(SHARED / "plans" / "celac-china-2019.en.txt"))
    found = {item.path: item.coding for item in reading.items() if item.coding}
    right = sum(
        max(found[path].pledges, key=lambda p: order.index(p.strength)).strength
        == max((p["strength"] for p in one["pledges"]), key=lambda s: order.index(Strength(s)))
        for path, one in gold.items()
    )
    assert right / len(gold) >= 0.9
