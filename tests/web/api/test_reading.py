"""Every address answers in the shape it promises, pages add up, and nonsense is refused in one sentence."""

import json
from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance

from trecho.web.wsgi import application

COMMITMENT = "celac-china-2019/VII.7"


@pytest.fixture
def reader(case_register: str) -> Client:  # noqa: ARG001  (opens the register)
    return Client(SERVER_NAME="localhost")


def told(reader: Client, address: str, status: int = 200) -> dict[str, Any]:
    answer = reader.get(address)
    assert answer.status_code == status, answer.content
    shape: dict[str, Any] = json.loads(answer.content)
    return shape


def schema_of(reader: Client, address: str) -> dict[str, Any]:
    whole = told(reader, "/api/openapi.json")
    schema = whole["paths"][address]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    return {**schema, "components": whole["components"]}


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("/api/plans", ""),
        ("/api/commitments", "?plan=celac-china-2019&size=100"),
        ("/api/activities", "?country=JAM"),
        ("/api/members", ""),
        ("/api/meetings", ""),
        ("/api/sources", ""),
        ("/api/contradictions", ""),
        ("/api/links", ""),
        ("/api/assessments", "?plan=celac-china-2019"),
        ("/api/claims", f"?subject=commitment:{COMMITMENT}"),
    ],
)
def test_answers_keep_the_schema_that_they_promise(reader: Client, address: str, query: str) -> None:
    answer = told(reader, address + query)
    Draft202012Validator(schema_of(reader, address)).validate(answer)
    assert answer["trecho"]["schema"] == address.rpartition("/")[2]
    assert answer["total"] >= len(answer["items"])


def test_single_things_are_found_by_id(reader: Client) -> None:
    assert told(reader, f"/api/commitments/{COMMITMENT}")["item"]["id"] == COMMITMENT
    assert told(reader, "/api/plans/celac-china-2019")["item"]["period"] == ["2019-01-01", "2021-12-31"]
    activity = told(reader, "/api/activities?size=1")["items"][0]["id"]
    assert told(reader, f"/api/activities/{activity}")["item"]["id"] == activity
    assert "no such thing" in told(reader, "/api/plans/nowhere", 404)["detail"]
    assert "no such thing" in told(reader, "/api/claims/0123456789abcdef", 404)["detail"]


def test_pages_hold_everything_once(reader: Client) -> None:
    address: str | None = "/api/commitments?plan=celac-china-2019&size=17"
    found: list[str] = []
    while address:
        answer = told(reader, address)
        found += [item["id"] for item in answer["items"]]
        address = answer["next"]
    assert len(found) == len(set(found)) == answer["total"] == 66


def test_unchanged_answers_cost_nothing(reader: Client) -> None:
    first = reader.get("/api/plans")
    again = reader.get("/api/plans", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_the_register_is_shown_as_of_a_date(reader: Client) -> None:
    assert told(reader, "/api/plans?as_of=2020")["total"] == 0
    assert told(reader, "/api/plans?as_of=2030-05")["total"] == 4


@pytest.mark.parametrize("query", ["?as_of=May", "?page=0", "?size=501", "?page=first", "?as_of=" + "2" * 301])
def test_nonsense_is_refused_in_one_sentence(reader: Client, query: str) -> None:
    assert told(reader, f"/api/plans{query}", 400)["detail"]


def test_no_request_breaks_the_api(case_register: str) -> None:  # noqa: ARG001  (opens the register)
    described = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
    for found in described.get_all_operations():
        tried(found.ok().as_strategy())  # type: ignore[union-attr]  # an operation that cannot be read fails here


def tried(cases: Any) -> None:
    @given(case=cases)
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    def once(case: "schemathesis.Case[Any]") -> None:
        case.call_and_validate(headers={"Host": "localhost"}, checks=[not_a_server_error, response_schema_conformance])

    once()
