"""Open contracting data."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from trecho.core.activity import Activity, Rejected
from trecho.sources import ocds

RELEASE: dict[str, Any] = {
    "ocid": "ocds-1-a", "id": "r1", "date": "2021-05-01T00:00:00Z", "tag": ["contract"], "language": "es",
    "parties": [
        {"name": "Ministerio", "roles": ["buyer"], "address": {"countryName": "Ecuador"}},
        {"name": "Sinohydro", "roles": ["supplier", "tenderer"], "address": {"countryName": "China"}},
    ],
    "tender": {"title": "Puente", "description": "Construcción de un puente", "items": [{"classification": {"scheme": "CPV", "id": "45221"}}]},
    "awards": [{"id": "a", "status": "active", "date": "2021-04-01", "value": {"amount": 9, "currency": "USD"}}],
    "contracts": [{
        "id": "c", "status": "active", "dateSigned": "2021-04-20T00:00:00Z", "value": {"amount": 1234567.5, "currency": "usd"},
        "period": {"startDate": "2021-05-01", "endDate": "2023-01-01"},
        "implementation": {"transactions": [{"date": "2021-06-01", "value": {"amount": 100, "currency": "USD"}}]},
    }],
}  # fmt: skip


def read(tmp_path: Path, content: object) -> list[Activity | Rejected]:
    path = tmp_path / "a.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return list(ocds.activities(path))


def test_a_release_in_full(tmp_path: Path) -> None:
    (found,) = read(tmp_path, {"releases": [RELEASE]})
    assert isinstance(found, Activity)
    assert (found.id, found.related, found.flags) == ("ocds:ocds-1-a/r1", ("ocds:ocds-1-a",), ("contract",))
    assert (found.status, found.rung, found.countries) == ("under-way", "M3", ("ECU",))
    assert [(each.rung, each.value, each.currency) for each in found.amounts] == [
        ("M2", Decimal("1234567.5"), "USD"),
        ("M4", Decimal(100), "USD"),
    ]
    assert found.dates == {
        "announced": "2021-04-01",
        "signed": "2021-04-20",
        "start": "2021-05-01",
        "planned_end": "2023-01-01",
    }
    assert [(each.role, each.name, each.country) for each in found.actors] == [
        ("receiver", "Ministerio", "ECU"),
        ("implementer", "Sinohydro", "CHN"),
    ]


def test_records_are_compiled(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path, {"records": [{"ocid": "ocds-1-a", "compiledRelease": RELEASE, "releases": [RELEASE, RELEASE]}]}
    )
    assert isinstance(found, Activity)
    assert found.id == "ocds:ocds-1-a"


def test_stages() -> None:
    def stage(**parts: object) -> str | None:
        description = ocds.DESCRIPTION()
        return ocds.activity_of({"ocid": "o", "tender": {"title": "T"}, **parts}, description).status

    assert stage() == "announced"
    assert stage(awards=[{"status": "active"}]) == "signed"
    assert stage(contracts=[{"status": "cancelled"}]) == "cancelled"
    assert stage(contracts=[{"status": "cancelled"}, {"status": "terminated"}]) == "completed"


def test_strange_shapes_are_rejected_alone(tmp_path: Path) -> None:
    strange = [
        {"ocid": "x", "tender": []},
        {"ocid": "x", "tender": "T"},
        7,
        {"ocid": "x", "tender": {"title": "T"}, "contracts": [3]},
        {},
    ]
    found = read(tmp_path, {"releases": [*strange, RELEASE]})
    assert [type(each) for each in found] == [Rejected] * 5 + [Activity]


def test_lines_of_packages(tmp_path: Path) -> None:
    found = read(tmp_path, "\n".join(json.dumps(each) for each in ({"releases": [RELEASE]}, RELEASE)))
    assert [each.id for each in found if isinstance(each, Activity)] == ["ocds:ocds-1-a/r1"] * 2
