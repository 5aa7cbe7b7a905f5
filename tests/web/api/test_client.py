"""The client that the API makes of itself: it satisfies a strict type checker, reads every address, and asks no more than it must."""

import importlib.util
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.test import Client

from trecho.store import search
from trecho.web.api.client import source, source_of

PLAN = "celac-china-2019"


@pytest.fixture
def module(tmp_path: Path) -> ModuleType:
    path = tmp_path / "trecho_client.py"
    path.write_text(source(), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("trecho_client", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


class Line:
    """Answers by Django's test client, and counts the bytes that came."""

    def __init__(self) -> None:
        self.reader = Client(SERVER_NAME="localhost")
        self.statuses: list[int] = []

    def __call__(self, address: str, headers: Mapping[str, str]) -> tuple[int, Mapping[str, str], bytes]:
        answer = self.reader.get(address.removeprefix("http://localhost"), headers=dict(headers))
        self.statuses.append(answer.status_code)
        return answer.status_code, dict(answer.headers), answer.content


@pytest.fixture
def line(case_register: str) -> Line:  # noqa: ARG001  (opens the register)
    return Line()


@pytest.fixture
def register(module: ModuleType, line: Line) -> Any:
    return module.Trecho("http://localhost/", transport=line)


def test_a_strict_type_checker_has_nothing_to_say(tmp_path: Path) -> None:
    path = tmp_path / "use.py"
    (tmp_path / "trecho_client.py").write_text(source(), encoding="utf-8")
    path.write_text(
        "from trecho_client import Trecho\n"
        "def words(register: Trecho) -> list[str]:\n"
        "    return [one['words']['en'] for one in register.every_commitments('p')]\n"
        "def wrong(register: Trecho) -> int:\n"
        "    return register.plan('p')['item']['forum']  # type: ignore[return-value]\n"
    )
    told = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path / "cache"), str(path)],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout


def test_it_reads_what_the_register_holds(register: Any) -> None:
    assert [one["id"] for one in register.plans()["items"]] == [plan.id for plan in search.plans()]
    assert register.commitment(f"{PLAN}/VII.7")["item"]["path"] == "VII.7"
    known = [one.id for one in search.commitments(PLAN)]
    assert [one["id"] for one in register.every_commitments(PLAN)] == known
    first, second = (register.commitments(PLAN, page=number, size=10)["items"] for number in (1, 2))
    assert [one["id"] for one in [*first, *second]] == known[:20]
    deed = register.activities(words="scholarships", size=1)["items"][0]
    assert register.activity(deed["id"])["item"] == deed
    claim = register.claims(f"activity:{deed['id']}", size=1)["items"][0]
    assert claim["passage"]["source"]
    for name in ("members", "meetings", "sources", "contradictions"):
        assert getattr(register, name)(size=1)["items"], name
    assert register.plans(as_of="2001")["items"] == []


def test_what_has_not_changed_is_not_sent_again(register: Any, line: Line) -> None:
    before, again = register.plan(PLAN), register.plan(PLAN)
    assert before == again
    assert line.statuses == [200, 304]


def test_a_refusal_is_the_servers_sentence(register: Any, module: ModuleType) -> None:
    with pytest.raises(module.Refused, match="no such thing") as refused:
        register.plan("none")
    assert refused.value.status == 404


def test_names_that_python_keeps_for_itself_and_shapes_without_fields() -> None:
    shapes = {
        "From": {"properties": {"from": {"type": "string"}, "n": {"type": ["integer", "null"]}}, "required": ["from"]},
        "Pair": {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}]},
        "Unasked": {"type": "string"},
    }
    answer = {"properties": {"item": {"anyOf": [{"$ref": "#/From"}, {"$ref": "#/Pair"}, {"const": "x"}]}}}
    entry = {
        "operationId": "x_reading_thing", "summary": "A thing", "parameters": [],
        "responses": {"200": {"content": {"application/json": {"schema": answer}}}},
    }  # fmt: skip
    text = source_of({"info": {"version": "1"}, "components": {"schemas": shapes}, "paths": {"/t": {"get": entry}}})
    assert "From = TypedDict(\"From\", {'from': 'str', 'n': 'NotRequired[int | None]'})" in text
    assert "Pair: TypeAlias = list[int | str]" in text
    assert 'Answer[From | Pair | Literal["x"]]' in text
    assert "Unasked" not in text


def test_the_file_is_served_and_named_by_its_use() -> None:
    answer = Client(SERVER_NAME="localhost").get("/api/client.py")
    assert answer.status_code == 200
    assert 'filename="trecho_client.py"' in answer.headers["Content-Disposition"]
    assert answer.content.decode() == source()
