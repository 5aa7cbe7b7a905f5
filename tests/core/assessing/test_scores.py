"""The scale of the G20 research groups."""

import pytest

from trecho.core.assessing.scores import point_of, score, scores
from trecho.core.assessment import Status
from trecho.core.pledge import PledgeKind

Q, F = PledgeKind.QUANTIFIED, PledgeKind.EFFORT


@pytest.mark.parametrize(
    ("status", "kind", "strict", "point"),
    [
        (Status.COMPLETE, Q, False, 1),
        (Status.SUBSTANTIAL, Q, False, 0),
        (Status.SUBSTANTIAL, F, False, 1),
        (Status.LIMITED, F, False, 0),
        (Status.PREPARED, Q, False, 0),
        (Status.NO_EVIDENCE, Q, True, -1),
        (Status.NO_EVIDENCE, Q, False, None),
        (Status.NOT_DONE, Q, False, -1),
        (Status.CONTRARY, F, False, -1),
        (Status.NOT_RATED, Q, True, None),
        (Status.NOT_ASSESSABLE, Q, True, None),
    ],
)
def test_points(status: Status, kind: PledgeKind, strict: bool, point: int | None) -> None:
    assert point_of(status, kind, strict=strict) == point


def test_no_pledge_left_no_score() -> None:
    assert score([(Status.NOT_RATED, Q)], strict=True).percent is None
    assert scores([]).gap is None


def test_strict_and_cautious_differ_by_silence_alone() -> None:
    pledges = [(Status.COMPLETE, Q), (Status.NO_EVIDENCE, Q)]
    assert (score(pledges, strict=True).percent, score(pledges, strict=False).percent) == (50, 100)
