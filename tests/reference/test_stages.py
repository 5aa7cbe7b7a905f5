"""The vocabulary of stages: what the files hold, and how their words become patterns."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.activity import Stage
from trecho.core.telling.alternatives import split
from trecho.reference.stages import add_stages, conjugated, phrased, stage_words
from trecho.reference.telling import telling_words
from trecho.reference.words import LANGUAGES

LISTS = ("phrases", "forms", "verbs")


def entries(language: str) -> list[tuple[str, str]]:
    """Every entry of the language's file with its stage."""
    found: list[tuple[str, str]] = []
    for stage, rows in stage_words(language).items():
        tables = [rows, *(t for name, t in rows.items() if name not in LISTS)] if stage != "endings" else []
        found += [(stage, entry) for table in tables for name in LISTS for entry in table.get(name, ())]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_is_a_stage_and_its_inner_tables_are_phrases_that_are_asked_for(language: str) -> None:
    stages = stage_words(language)
    assert set(stages) - {"endings"} <= {stage.value for stage in Stage}
    inner = {name for rows in stages.values() if rows is not stages.get("endings") for name in rows} - set(LISTS)
    assert inner <= set(telling_words("en").names("phrases"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_stands_twice(language: str) -> None:
    counted = Counter(entry for _, entry in entries(language))
    assert [entry for entry, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_matches_nothing_and_none_keeps_a_group(language: str) -> None:
    for _, entry in entries(language):
        pattern = re.compile(entry)
        assert pattern.match("") is None, entry
        assert pattern.groups == 0, entry
        assert len(split(entry)) == 1, entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_sorted(language: str) -> None:
    for stage, rows in stage_words(language).items():
        tables = [rows, *(t for name, t in rows.items() if name not in LISTS)] if stage != "endings" else []
        for table in tables:
            for name in LISTS:
                assert list(table.get(name, ())) == sorted(table.get(name, ())), (stage, name)


def test_regular_verbs_are_conjugated_by_their_longest_ending() -> None:
    made = re.compile(
        conjugated(["sign", "donate", "ratify", "deploy"], {"": "ed", "e": "ed", "y": "ied", "oy": "oyed"})
    )
    text = "signed donated ratified deployed"
    assert made.findall(text) == text.split()


def test_phrases_that_begin_alike_share_their_beginning_and_the_longer_goes_before() -> None:
    made = phrased(["put", "put to use", "put to use at last", "laid(?: out)?", "(?:put|set) up"])
    assert made == "laid(?: out)?|put(?: (?:to use(?: at last|)|up)|)|set up"


@given(st.lists(st.sampled_from(["put", "put to use", "calls? for", "(?:is|are) up", "(?:re)?built", r"\d+ in all"])))
def test_phrases_find_as_one_pattern_what_they_find_one_by_one(phrases: list[str]) -> None:
    text = "put to use; put by; call for bids; calls for bids; are up; is up; rebuilt, built and 12 in all"
    alone = {m.span() for phrase in phrases for m in re.finditer(rf"\b(?:{phrase})\b", text)}
    found = {m.span() for m in re.finditer(rf"\b(?:{phrased(phrases)})\b", text)} if phrases else set()
    assert found <= alone
    assert all(any(s <= start and end <= e for s, e in found) for start, end in alone)


def test_words_join_the_cues_of_their_stage_and_the_phrases_of_their_table() -> None:
    told = {"cues": {"completed": "opened"}, "phrases": {"paying": "paid"}}
    stages = {"completed": {"verbs": ["pave"], "paying": {"phrases": ["drawn in full"]}}}
    add_stages(told, stages, {"e": "ed"})
    assert told == {
        "cues": {"completed": "drawn in full|opened|p(?:av)ed"},
        "phrases": {"paying": "paid|drawn in full"},
    }
