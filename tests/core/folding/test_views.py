"""The laws of folding: order does not matter, the past stays as it was, and every subject stands alone."""

import random
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledgers import MOMENTS, RULES, claim_about, ledgers
from trecho.core.claim import Claim, Code, Moment, Record, Text
from trecho.core.dates import PartialDate
from trecho.core.folding.views import KINDS, views_at
from trecho.core.vocabulary import VOCABULARY


@given(ledgers(), st.randoms())
def test_claims_in_any_order_and_any_number_give_the_same_views(claims: list[Claim], chance: random.Random) -> None:
    shuffled = [*claims, *claims[: len(claims) // 2]]
    chance.shuffle(shuffled)
    assert views_at(shuffled, None, RULES) == views_at(claims, None, RULES)


@given(ledgers(), st.sampled_from(MOMENTS))
def test_as_of_hides_exactly_what_was_recorded_later(claims: list[Claim], moment: datetime) -> None:
    earlier = [
        claim for claim in claims if claim.recorded_at <= moment
    ]  # an id that stands twice counts from the first
    assert views_at(claims, moment, RULES) == views_at(earlier, None, RULES)
    assert views_at(claims, MOMENTS[-1] + timedelta(days=1), RULES) == views_at(claims, None, RULES)


@given(ledgers())
def test_views_are_sorted_and_one_of_a_kind_each(claims: list[Claim]) -> None:
    views = views_at(claims, None, RULES)
    assert len({(view.kind, view.id) for view in views}) == len(views)
    assert [(view.kind, view.position) for view in views] == sorted((view.kind, view.position) for view in views)


def test_half_a_subject_has_no_view_and_keeps_its_claims() -> None:
    assert views_at([claim_about("activity:a", "kind", Code("kind", "project"))], None, RULES) == ()


def test_a_plan_gets_its_period_and_a_deed_its_rung_tags_and_words() -> None:
    plan = [
        claim_about("plan:p", "forum", Code("forum", "f")),
        claim_about("plan:p", "title", Text("en", "The Plan")),
        claim_about("plan:p", "start", Moment(PartialDate("2019"))),
        claim_about("plan:p", "end", Moment(PartialDate("2021"))),
    ]
    deed = [
        claim_about("activity:a", "source", Record("source", {"kind": "news", "name": "n"})),
        claim_about("activity:a", "kind", Code("kind", "project")),
        claim_about("activity:a", "title", Text("pt", "Ligação elétrica")),
        claim_about("activity:a", "status", Code("status", "signed")),
        claim_about("activity:a", "dates.signed", Moment(PartialDate("2020-05"))),
    ]
    found = {view.kind: view for view in views_at([*plan, *deed], None, RULES)}
    assert found["plan"].plain["period"] == ["2019", "2021"]
    assert (found["plan"].within, found["plan"].position) == ("f", "2019")
    assert found["activity"].plain["rung"] == "M2"
    assert found["activity"].has("year", "2020")
    assert found["activity"].has("stage", "signed")
    assert "ligacao eletrica" in found["activity"].words


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_view_has_its_vocabulary(kind: str) -> None:
    assert set(VOCABULARY[kind]) - {
        "start",
        "end",
        "areas_count",
        "card",
        "area",
        "family",
        "proposal",
        "judgement",
        "correction",
        "second",
    } <= set(KINDS[kind].shape.__struct_fields__)
