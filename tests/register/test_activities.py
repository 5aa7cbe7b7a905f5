"""Activities become claims of their source, once."""

from datetime import UTC, datetime

from tests.dossiers import ROAD
from trecho.register.activities import file
from trecho.store import search

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)


def test_an_activity_is_filed_once_and_reads_back(register: str) -> None:  # noqa: ARG001  (opens the register)
    first, again = file([ROAD], NOW), file([ROAD], NOW)
    assert first.new > 5
    assert (again.new, again.known) == (0, first.new)
    kept = search.activity(ROAD.id)
    assert kept is not None
    assert kept.amounts[0].value == ROAD.amounts[0].value
    assert {claim.passage.url for claim in search.claims_of(f"activity:{ROAD.id}")} == {"https://example.org/register"}
