"""What an assistant gets: passages with every answer, and one sentence where there is nothing."""

import asyncio
import json
from typing import Any

import pytest
from mcp.client import Client

from trecho.core.trouble import Trouble
from trecho.web.assistants import (
    MOST,
    TOOLS,
    cite,
    compare_plans,
    list_plans,
    read_activity,
    read_commitment,
    search_commitments,
    server,
)

pytestmark = pytest.mark.usefixtures("aligned_register")
COMMITMENT = "celac-china-2019/VII.7"


def test_plans_are_listed() -> None:
    told = list_plans()
    assert "celac-china-2019" in [plan["id"] for plan in told["plans"]]
    assert told["trecho"]["schema"] == "plans"
    assert list_plans(as_of="2001")["plans"] == []


@pytest.mark.parametrize(
    ("words", "language"), [("6,000 scholarships", "en"), ("6.000 BECAS gubernamentales", "es"), ("奖学金", "zh")]
)
def test_commitments_are_found_by_their_words(words: str, language: str) -> None:
    found = search_commitments(words, plan="celac-china-2019", language=language, limit=3)
    assert COMMITMENT in [commitment["id"] for commitment in found["commitments"]]


def test_slips_are_forgiven_and_a_language_narrows() -> None:
    assert COMMITMENT in [
        one["id"] for one in search_commitments("goverment scholarshps 6,000", limit=5)["commitments"]
    ]
    assert search_commitments("scholarships", language="zh")["commitments"] == []
    assert len(search_commitments("cooperation", limit=500)["commitments"]) <= MOST


def test_a_commitment_comes_with_its_passages() -> None:
    told = read_commitment(COMMITMENT)
    assert told["commitment"]["id"] == COMMITMENT
    assert all(passage["source"] for passage in told["passages"])
    assert any(passage["property"] == "words" for passage in told["passages"])


def test_an_activity_comes_with_its_passages() -> None:
    told = read_activity("celac-china/D005")
    assert any(passage["url"] for passage in told["passages"])


def test_citations_name_addresses() -> None:
    assert any(source.startswith("http") for source in cite("activity:celac-china/D005")["sources"])


@pytest.mark.parametrize(
    "call",
    [
        lambda: read_commitment("p/I.1"),
        lambda: read_activity("x"),
        lambda: cite("plan:none"),
        lambda: list_plans(as_of="May"),
        lambda: compare_plans("celac-china-2019", "no-such-plan"),
    ],
)
def test_what_is_not_there_is_told(call: Any) -> None:
    with pytest.raises(Trouble):
        call()


def test_an_assistant_can_ask() -> None:
    async def asked() -> tuple[set[str], Any]:
        async with Client(server()) as client:
            tools = await client.list_tools()
            answer = await client.call_tool("read_commitment", {"commitment": COMMITMENT})
            return {tool.name for tool in tools.tools}, answer

    names, answer = asyncio.run(asked())
    assert names == {tool.__name__ for tool in TOOLS}
    assert json.loads(answer.content[0].text)["commitment"]["id"] == COMMITMENT


def test_two_plans_are_compared_with_the_words_of_both() -> None:
    told = compare_plans("celac-china-2015", "celac-china-2019")
    assert sum(told["counts"].values()) == len(told["rows"])
    tied = next(row for row in told["rows"] if row["old"] and row["new"])
    assert tied["old_words"]
    assert tied["new_words"]
    wanted = tied["relation"]
    only = compare_plans("celac-china-2015", "celac-china-2019", relation=wanted)["rows"]
    assert {row["relation"] for row in only} == {wanted}
    assert len(only) == told["counts"][wanted]
