"""Every row of the bundled case is a claim with its source; rows that make no sense are listed and the others kept."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.ledgers import RULES
from trecho.cases.loading import Case, load, load_folder
from trecho.core.activity import Activity
from trecho.core.claim import Text
from trecho.core.contradiction import Contradiction
from trecho.core.folding.views import views_at
from trecho.core.plain import value_of
from trecho.core.plan import Commitment
from trecho.core.trouble import Trouble
from trecho.core.view import View

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def case() -> Case:
    return load("celac-china", recorded_at=MONDAY)


@pytest.fixture(scope="module")
def views(case: Case) -> dict[str, dict[str, View]]:
    found: dict[str, dict[str, View]] = {}
    for view in views_at(case.claims, None, RULES):
        found.setdefault(view.kind, {})[view.id] = view
    return found


def test_nothing_is_rejected_and_every_kind_is_complete(case: Case, views: dict[str, dict[str, View]]) -> None:
    assert case.rejected == ()
    assert {kind: len(found) for kind, found in views.items()} == {
        "activity": 315,
        "announcement": 44,
        "commitment": 97,
        "contradiction": 33,
        "heading": 16,
        "mechanism": 35,
        "meeting": 70,
        "member": 34,
        "plan": 4,
        "principle": 5,
        "programme": 25,
        "source": 363,
    }


def test_every_claim_leads_to_a_source_and_a_row(case: Case) -> None:
    for claim in case.claims:
        assert claim.passage.source
        assert claim.passage.locator.startswith("file=")
        assert (claim.passage.url or "https://").startswith("http")
    scholarships = [claim for claim in case.claims if claim.subject == "announcement:celac-china/P2018-01"]
    assert {claim.passage.url for claim in scholarships} == {"http://au.china-embassy.org/eng/xw/t1528297.htm"}
    restated = [claim for claim in case.claims if claim.subject == "commitment:celac-china-2019/VII.7"]
    assert all(claim.passage.url and claim.passage.url.startswith("https://www.fmprc.gov.cn/") for claim in restated)


def test_the_66_commitments_stand_in_order_and_five_languages(views: dict[str, dict[str, View]]) -> None:
    plan = [view for view in views["commitment"].values() if view.within == "celac-china-2019"]
    assert len(plan) == 66
    assert [view.plain["path"] for view in plan][:3] == ["I.1", "I.2", "I.3"]
    assert plan[-1].plain["path"] == "VIII.7"
    for view in plan:
        commitment = value_of(Commitment, view.plain)
        assert set(commitment.words) == {"en", "es", "pt", "fr", "zh"}
        assert commitment.official == ()
        assert commitment.area == commitment.path.partition(".")[0]


def test_steps_of_one_undertaking_are_a_family(views: dict[str, dict[str, View]]) -> None:
    library = value_of(Activity, views["activity"]["celac-china/D188"].plain)
    package = value_of(Activity, views["activity"]["celac-china/D076"].plain)
    assert (library.parent, library.related) == ("celac-china/D076", ("celac-china/D124",))
    assert set(package.covers) >= {"celac-china/D124", "celac-china/D188"}
    assert views["activity"]["celac-china/D188"].has("family", "el-salvador-library")
    flagged = {name for name, view in views["activity"].items() if view.has("flag", "same-project")}
    assert flagged == {name for name in flagged if any(tag == "family" for tag, _ in views["activity"][name].tags)}


def test_stocks_are_accounts_and_regions_are_no_country(views: dict[str, dict[str, View]]) -> None:
    holders = value_of(Activity, views["activity"]["celac-china/D275"].plain)
    assert {"account", "figure-is-stock", "regional"} <= set(holders.flags)
    assert holders.countries == ()
    mixed = value_of(Activity, views["activity"]["celac-china/D229"].plain)
    assert (mixed.countries, "regional" in mixed.flags) == (("URY",), True)


def test_what_disagrees_is_a_contradiction(views: dict[str, dict[str, View]]) -> None:
    found = [value_of(Contradiction, view.plain) for view in views["contradiction"].values()]
    sorts = Counter(one.attribute for one in found)
    assert sorts == {"disputed": 26, "quantity": 7}
    pair = next(one for one in found if "announcement:celac-china/P2021-06" in one.subjects)
    assert pair.subjects == ("announcement:celac-china/P2021-06", "announcement:celac-china/P2025-01")


_CASE = """
name = "small"
version = "1"
title = "Small"
licence = "CC0-1.0"
gathered_on = "2026-01-01"
[[files]]
file = "a.csv"
subject = "activity:small/{id}"
source = "{url}"
say = [
  { property = "kind", from = "{kind}" },
  { property = "title", from = "{title}", language = "es" },
  { property = "source", record = { kind = "sheet", name = "small" } },
  { property = "dates.signed", from = "{date}" },
]
"""


def test_a_case_of_ones_own_keeps_good_rows_and_lists_the_others(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(_CASE)
    rows = (
        "id,kind,title,date,url\n1,project,Una  escuela,2020,https://a.example/1\n2,loan,Dos,soon,https://a.example/2\n"
    )
    (tmp_path / "a.csv").write_text("\ufeff" + rows)
    found = load_folder(tmp_path, recorded_at=MONDAY)
    assert len(found.claims) == 7
    assert [(one.source, one.record) for one in found.rejected] == [("a.csv", "row=3")]
    assert "is no ISO date" in found.rejected[0].why
    assert [claim.value for claim in found.claims if claim.attribute == "title"] == [
        Text("es", "Una escuela"),
        Text("es", "Dos"),
    ]
    assert set(found.files) == {"a.csv", "case.toml"}


def test_a_missing_or_strange_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(_CASE)
    with pytest.raises(Trouble, match=r"a\.csv: cannot be read"):
        load_folder(tmp_path, recorded_at=MONDAY)
    (tmp_path / "a.csv").write_bytes(b"id,title\n1,\xff\xfe")
    with pytest.raises(Trouble, match="put a UTF-8 CSV file"):
        load_folder(tmp_path, recorded_at=MONDAY)
