"""Credibility counts origins, not documents."""

import pytest

from tests.core.assessing.before_after import GIVER, NEWSPAPER, RECEIVER, voice
from trecho.core.assessing.credibility import credibility
from trecho.core.evidence import Side, SourceKind, Voice

COURT = voice("court", Side.THIRD, SourceKind.OFFICIAL)


@pytest.mark.parametrize(
    ("pro", "contra", "number"),
    [
        ((), (), 6),
        ((GIVER,), (NEWSPAPER, RECEIVER), 5),
        ((GIVER,), (RECEIVER,), 4),
        ((GIVER, RECEIVER), (), 1),
        ((COURT, NEWSPAPER), (), 1),
        ((voice("a"), voice("b")), (), 2),
        ((NEWSPAPER,), (), 3),
        ((GIVER, RECEIVER, NEWSPAPER), (voice("z"),), 1),
    ],
)
def test_numbers(pro: tuple[Voice, ...], contra: tuple[Voice, ...], number: int) -> None:
    assert credibility(pro, contra) == number


def test_forty_reposts_are_one_origin() -> None:
    assert credibility([voice(f"outlet {number}", origin="wire") for number in range(40)]) == 3


def test_two_offices_of_one_side_are_two_origins_and_one_side() -> None:
    assert credibility([GIVER, voice("giver embassy", Side.GIVER, SourceKind.GOVERNMENT)]) == 2
