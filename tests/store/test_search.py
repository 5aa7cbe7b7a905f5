"""What pages ask the register, asked of the bundled case; and the same answers on both databases."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytest_django import DjangoDbBlocker

from tests.conftest import turned_to
from tests.ledgers import MONDAY
from trecho.cases.loading import load
from trecho.core.activity import ActivityKind
from trecho.core.plain import plain
from trecho.store import search, shelf

LATER = MONDAY + timedelta(days=1)


@pytest.mark.usefixtures("case_register")
def test_a_commitment_leads_to_its_words_claims_and_promise() -> None:
    found = search.commitment("celac-china-2019/VII.7")
    assert found is not None
    assert "6,000" in found.words["en"]
    claims = search.claims_of("commitment:celac-china-2019/VII.7")
    assert {claim.attribute for claim in claims} == {"plan", "area", "path", "words"}
    assert search.claim(claims[0].id) == claims[0]
    assert search.claim(claims[0].id[:16]) == claims[0]
    assert search.claim("abc") is search.claim("0" * 64) is None
    (promise,) = [one for one in search.pledges("celac-china-2019") if one.id.endswith("P2018-01")]
    assert (promise.quantity.value, promise.quantity.unit) == (6000, "government scholarships")
    assert search.pledge("celac-china/P2018-01") == promise


@pytest.mark.usefixtures("case_register")
def test_lists_of_the_case() -> None:
    assert [plan.id for plan in search.plans()] == [f"celac-china-{year}" for year in (2015, 2019, 2022, 2025)]
    assert [heading.path for heading in search.headings("celac-china-2019")][-2:] == ["VIII", "IX"]
    assert len(search.principles("celac-china-2019")) == 5
    assert sum(1 for member in search.members() if member.member) == 33
    haiti = search.member("HTI")
    assert haiti is not None
    assert haiti.groups == ("LDC", "SIDS")
    assert len(search.meetings("celac-china/ministerial")) >= 4
    held = [meeting.held_on for meeting in search.meetings("celac-china/ministerial")]
    assert held == sorted(held, key=str)
    assert search.mechanism("celac-china/ministerial") in search.mechanisms()
    assert len(search.programmes("celac-china-2025")) == 25
    loans = search.activities(kind="loan", size=100)
    assert loans.total == len(loans.things) == 12
    assert {loan.kind for loan in loans.things} == {ActivityKind.LOAN}
    assert search.tag_counts("activity", "kind")["loan"] == 12
    assert search.counts()["activity"] == 315
    for nothing in (
        search.links_of(commitment="celac-china-2019/VII.7"),
        search.rule_cards("celac-china-2019"),
        search.searches(),
        search.assessments("celac-china-2019"),
        search.snapshots(),
    ):
        assert nothing == ()
    assert search.assessment("celac-china-2019/I.2#2") is None
    assert search.source("https://nowhere.example/") is None
    assert len(search.claims_from("http://au.china-embassy.org/eng/xw/t1528297.htm")) > 20
    assert len(search.changes_since(MONDAY - timedelta(days=1), limit=10)) == 10


@pytest.mark.postgres
def test_sqlite_and_postgres_give_identical_answers(
    new_register: Callable[[str, str], str], django_db_blocker: DjangoDbBlocker
) -> None:
    case = load("celac-china", recorded_at=MONDAY)
    answers = []
    for sort in ("sqlite", "postgres"):
        with django_db_blocker.unblock(), turned_to(new_register(sort, "identical")):
            shelf.keep_edition(case.claims, author=case.author, name=case.name, recorded_at=MONDAY)
            kinds = [kind for kind in search.counts() if kind != "claim"]
            answers.append(
                [
                    search.counts(),
                    search.sources(),
                    [search.views(kind) for kind in kinds],
                    [search.views(kind, LATER) for kind in kinds],
                    plain(search.activities(words="biblioteca library", size=5)),
                    search.tag_counts("activity", "country"),
                    search.ledger_of("activity:celac-china/D038"),
                    search.imports(),
                    search.changes_since(MONDAY - timedelta(days=1)),
                ]
            )
    assert answers[0] == answers[1]
