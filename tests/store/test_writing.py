"""A transaction is kept whole or not at all."""

import pytest

from tests.ledgers import claim_about
from trecho.core.claim import Text
from trecho.store import search, shelf
from trecho.store.writing import writing


def _keep_and_fail() -> None:
    with writing():
        shelf.keep([claim_about("mechanism:m", "name", Text("en", "A forum"))])
        assert search.counts()["claim"] == 1
        raise RuntimeError("power cut")


@pytest.mark.usefixtures("register")
def test_a_failure_leaves_nothing_half_done() -> None:
    with pytest.raises(RuntimeError, match="power"):
        _keep_and_fail()
    assert search.counts() == {"claim": 0}
    with writing(), writing():
        shelf.keep([claim_about("mechanism:m", "name", Text("en", "A forum"))])
    assert search.counts() == {"claim": 1}
