"""The chain over the register: codings and proposals are claims, results are kept, and twice is once."""

import pytest
from pytest_django import DjangoDbBlocker

from tests.conftest import MONDAY, turned_to
from trecho.core.assessment import Status
from trecho.core.link import LinkState
from trecho.register.carrying_on import carry_on
from trecho.store import search


@pytest.mark.usefixtures("case_register")
def test_a_case_is_coded_matched_and_assessed_once(case_register: str, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock(), turned_to(case_register):
        first = carry_on(MONDAY)
        again = carry_on(MONDAY)
        assert first.new > 66
        assert (again.new, again.known, again.retracted) == (0, first.new, 0)
        found = search.commitment("celac-china-2019/VII.7")
        assert found is not None
        assert found.coding is not None
        assert [target.quantity for target in found.coding.targets] == [6000]
        target = found.coding.targets[0]
        assert target.start is not None
        assert found.words["en"][target.start : target.end] == target.span
        links = search.links_of(commitment="celac-china-2019/VII.7")
        assert {link.state for link in links} == {LinkState.PROPOSED}
        assert all(link.reasons and search.activity(link.activity) for link in links)
        results = search.assessments("celac-china-2019")
        assert {result.pledge_id.partition("#")[0] for result in results} == {
            commitment.id for commitment in search.commitments("celac-china-2019")
        }
        # Nobody has judged, so nothing is verified; what the proposals would give stands apart.
        assert {result.status_v for result in results} <= {Status.NOT_RATED, Status.NOT_ASSESSABLE}
        assert any(result.provisional for result in results)
        assert search.assessments("celac-china-2025") == ()
