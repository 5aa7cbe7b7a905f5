"""Stored views follow the claims, and come back from them."""

from datetime import timedelta

import pytest

from tests.ledgers import MONDAY, claim_about
from trecho.core.claim import Code, Record, Text
from trecho.store import refreshing, search, shelf
from trecho.store.models import TagRow, ViewRow

pytestmark = pytest.mark.usefixtures("case_register")


def test_damaged_views_are_made_again() -> None:
    before = list(ViewRow.objects.order_by("kind", "key").values_list("kind", "key", "plain"))
    tags = TagRow.objects.count()
    ViewRow.objects.filter(kind="activity").delete()
    ViewRow.objects.filter(kind="plan").update(plain="{}")
    assert refreshing.rebuild() == len(before)
    assert list(ViewRow.objects.order_by("kind", "key").values_list("kind", "key", "plain")) == before
    assert TagRow.objects.count() == tags


def test_only_touched_subjects_are_folded_again() -> None:
    others = dict(ViewRow.objects.exclude(key="celac-china/D059").values_list("key", "pk"))
    shelf.keep(
        [claim_about("activity:celac-china/D059", "title", Text("fr", "Bourses"), at=MONDAY + timedelta(days=1))]
    )
    found = search.activity("celac-china/D059")
    assert found is not None
    assert found.title["fr"] == "Bourses"
    assert dict(ViewRow.objects.exclude(key="celac-china/D059").values_list("key", "pk")) == others


def test_a_new_word_on_a_source_reaches_what_it_says() -> None:
    activity = search.activity("celac-china/D059")
    assert activity is not None
    assert activity.source.url is not None
    shelf.keep(
        [
            claim_about("activity:celac-china/D059", "kind", Code("kind", "grant"), source="https://b.example/1"),
            claim_about(
                "activity:celac-china/D059",
                "source",
                Record("source", {"kind": "x", "name": "y"}),
                source="https://b.example/1",
            ),
        ]
    )
    contested = search.activity("celac-china/D059")
    assert contested is not None
    shelf.keep([claim_about("source:https://b.example/1", "letter", Code("letter", "E"), author="person:ana")])
    settled = search.activity("celac-china/D059")
    assert settled is not None
    assert settled.kind == activity.kind
    assert settled.source == activity.source
