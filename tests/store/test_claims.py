"""Claims go into their table and come out the same."""

import pytest
from hypothesis import given

from tests import strategies
from tests.ledgers import MOMENTS, MONDAY, claim_about
from trecho.core.claim import Claim, Text
from trecho.store import shelf
from trecho.store.claims import claim_from, claims_in, claims_until, row_of
from trecho.store.models import ClaimRow


@given(strategies.claims)
def test_a_row_keeps_the_whole_claim(claim: Claim) -> None:
    row = row_of(claim)
    again = claim_from(row.plain)
    assert again == claim
    assert again.id == row.id
    assert (row.subject, row.property, row.source) == (claim.subject, claim.attribute, claim.passage.source)
    assert row.recorded_at == claim.recorded_at


@pytest.mark.usefixtures("register")
def test_claims_are_found_by_subject_source_type_and_moment() -> None:
    first = claim_about("activity:a", "title", Text("en", "A"))
    second = claim_about("mechanism:m", "name", Text("zh", "论坛"), at=MOMENTS[2], source="https://b.example/2")
    shelf.keep([second, first])
    assert claims_in(ClaimRow.objects.all()) == (first, second)
    assert claims_until(MONDAY).claims == (first,)
    assert claims_until(None, subject="mechanism:m").claims == (second,)
    assert claims_until(None, source="https://b.example/2").live() == (second,)
    assert claims_until(None, types=("activity",)).claims == (first,)
