"""The same evidence by other rules."""

import pytest

from tests.core.assessing.before_after import card, judged, proof
from trecho.core.assessing.yardsticks import Yardstick, elsewhere
from trecho.core.assessment import Assessment
from trecho.core.evidence import Class


def words(found: Assessment, *, ended: bool = True) -> dict[Yardstick, str | None]:
    return {one.yardstick: one.verified for one in elsewhere(found, ended=ended)}


@pytest.mark.parametrize(
    ("delivered", "ogp", "politifact", "research"),
    [
        (0, None, "not yet rated", None),
        (3, "limited", "compromise", "partially fulfilled"),
        (10, "complete", "promise kept", "fully fulfilled"),
    ],
)
def test_each_has_its_words(delivered: int, ogp: str | None, politifact: str, research: str | None) -> None:
    found = words(judged(card(need=10), proof("a", delivered)))
    assert (found[Yardstick.OGP], found[Yardstick.POLITIFACT], found[Yardstick.PLEDGES]) == (ogp, politifact, research)


def test_while_the_time_runs_a_promise_is_in_the_works() -> None:
    assert words(judged(card(need=10), proof("a", 3)), ended=False)[Yardstick.POLITIFACT] == "in the works"
    announced = judged(card(need=10), proof("a", 3, stage=1, day="2020", occurrence=Class.WEAK))
    assert words(announced)[Yardstick.POLITIFACT] == "stalled"


def test_what_is_claimed_is_read_beside() -> None:
    found = {
        one.yardstick: one for one in elsewhere(judged(card(need=10), proof("a", 10, self_reported=True)), ended=True)
    }
    assert (found[Yardstick.OGP].verified, found[Yardstick.OGP].claimed) == (None, "complete")
