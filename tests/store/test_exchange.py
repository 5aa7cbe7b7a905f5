"""The union of two registers: whichever takes in the other, and however often, both end up the same."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from pytest_django import DjangoDbBlocker

from tests.conftest import turned_to
from tests.ledgers import MONDAY, claim_about, ledgers
from trecho.core.claim import Claim, Code, Text
from trecho.core.trouble import Trouble
from trecho.store import search, shelf
from trecho.store.copying import merge
from trecho.store.exchange import lines_of, sound, take_in
from trecho.store.models import ClaimRow, DatasetRow, TagRow, ViewRow

Maker = Callable[[str, str], str]


def state() -> tuple[object, ...]:
    """Everything that a union must agree on, without row numbers."""
    return (
        list(ClaimRow.objects.order_by("id").values_list("id", "plain", "recorded_at", "subject")),
        list(ViewRow.objects.order_by("kind", "key").values_list("kind", "key", "within", "words", "plain")),
        sorted(TagRow.objects.values_list("view__kind", "view__key", "name", "value")),
        list(DatasetRow.objects.order_by("sha256").values()),
    )


@pytest.mark.parametrize("sort", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_a_union_is_commutative_and_idempotent(
    sort: str, new_register: Maker, django_db_blocker: DjangoDbBlocker
) -> None:
    one, two, both = new_register(sort, "one"), new_register(sort, "two"), new_register("sqlite", "both")
    shared = claim_about("activity:a", "title", Text("en", "A school"))
    later = claim_about("activity:a", "title", Text("en", "A school"), at=MONDAY + timedelta(days=9))
    with django_db_blocker.unblock():
        with turned_to(one):
            shelf.keep([later, claim_about("activity:a", "kind", Code("kind", "project"))])
            shelf.keep_dataset("a.csv", "a" * 64, recorded_at=MONDAY)
        with turned_to(two):
            shelf.keep([shared, claim_about("activity:b", "kind", Code("kind", "grant"))])
            shelf.keep_dataset("other.csv", "a" * 64, recorded_at=MONDAY + timedelta(days=1))
        with turned_to(both):
            assert (merge(one).new, merge(two).new) == (2, 1)
        with turned_to(two):
            merge(one)
            first = state()
        with turned_to(one):
            report = merge(two)
            assert (report.new, report.known) == (1, 2)
            assert state() == first
            assert merge(two).new == 0
            assert state() == first
            assert search.claims_of("activity:a")[0].recorded_at == MONDAY
        with turned_to(both):
            assert state() == first


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ledgers(), ledgers())
def test_any_two_ledgers_unite(
    filled_pair: tuple[str, str], django_db_blocker: DjangoDbBlocker, left: list[Claim], right: list[Claim]
) -> None:
    states = []
    with django_db_blocker.unblock():
        for first, second in ((left, right), (right, left)):
            for address, claims in zip(filled_pair, (first, second), strict=True):
                with turned_to(address):
                    for table in (TagRow, ViewRow, ClaimRow):
                        table.objects.all().delete()
                    shelf.keep(claims)
            with turned_to(filled_pair[0]):
                merge(filled_pair[1])
                merge(filled_pair[1])
                states.append(state())
    assert states[0] == states[1]


@pytest.fixture
def filled_pair(new_register: Maker) -> tuple[str, str]:
    return new_register("sqlite", "left"), new_register("sqlite", "right")


@pytest.mark.usefixtures("part_register")
def test_a_copy_that_was_changed_or_cut_is_refused(tmp_path: Path) -> None:
    lines = list(lines_of())
    assert len(list(sound(lines, "copy"))) == len(lines) - 1
    with pytest.raises(Trouble, match="cut short"):
        list(sound(lines[:-1], "copy"))
    with pytest.raises(Trouble, match="its seal does not fit"):
        list(sound([lines[0], *lines[2:]], "copy"))
    with pytest.raises(Trouble, match="line 2 is no line of a backup"):
        list(sound([lines[0], b"{}\n"], "copy"))
    with pytest.raises(Trouble, match="no backup of a register"):
        list(sound([b'{"claim":{}}\n'], "copy"))
    with pytest.raises(Trouble, match="its content has another hash"):
        take_in([("claim", {"id": "0" * 64, "plain": search_one()})], "copy")
    with pytest.raises(Trouble, match="cannot be read"):
        take_in([("claim", {"id": "0" * 64, "plain": "{}"})], "copy")
    broken = tmp_path / "broken.jsonl.gz"
    broken.write_bytes(b"\x1f\x8bnothing")
    with pytest.raises(Trouble, match="cannot be read"):
        merge(str(broken))


def search_one() -> str:
    return ClaimRow.objects.order_by("id")[0].plain
