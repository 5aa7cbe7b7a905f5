"""Linking: links in rank order with reasons that sum to their chance, batch by batch."""

import math

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching.linking import BATCH, links
from trecho.reference.matching_weights import weights


def test_links_come_ranked_with_reasons() -> None:
    found = list(links([deed("The embassy awards 20 scholarships to students")], PLAN, weights(), top=3))
    assert [link.rank for link in found] == [1, 2, 3]
    assert found[0].commitment == "3.1"
    assert {reason.reason for reason in found[0].reasons} >= {"instrument", "sector"}


def test_the_reasons_sum_to_the_chance() -> None:
    for link in links([deed("A bank finances the northern highway project", month="2012-01")], PLAN, weights(), top=8):
        log_odds = weights().link.bias + sum(reason.weight for reason in link.reasons)
        assert abs(1 / (1 + math.exp(-log_odds)) - link.score) < 0.05


def test_unlikely_pairs_are_left_out() -> None:
    assert not list(links([deed("The embassy donates toys")], PLAN, weights(), least=0.5))


def test_the_batch_does_not_matter() -> None:
    many = [deed("masks for the hospital" if number % 2 else "a road", id=str(number)) for number in range(BATCH + 3)]
    together = [(link.commitment, link.score) for link in links(many, PLAN, weights(), top=1)]
    assert together[:2] == together[-3:-1] or together[0] == together[2]
    assert len(together) == BATCH + 3


def test_no_deeds_no_links() -> None:
    assert not list(links([], PLAN, weights()))
