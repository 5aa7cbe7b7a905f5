import pytest

from trecho.core.activity import ActivityKind, Rung, Stage
from trecho.core.assessment import Flag, Status
from trecho.core.link import Grade, LinkState
from trecho.core.pledge import Comparator, PledgeKind, Strength
from trecho.writers import wording


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (Status, wording.STATUS),
        (Status, wording.STATUS_MEANING),
        (Flag, wording.FLAG),
        (Flag, wording.FLAG_MEANING),
        (PledgeKind, wording.PLEDGE_KIND),
        (Strength, wording.STRENGTH),
        (Comparator, wording.COMPARATOR),
        (Stage, wording.STAGE),
        (Rung, wording.RUNG),
        (ActivityKind, wording.ACTIVITY_KIND),
        (Grade, wording.GRADE),
        (LinkState, wording.LINK_STATE),
    ],
)
def test_every_code_has_words(codes: type, words: dict[object, str]) -> None:
    assert set(words) == set(codes)  # type: ignore[call-overload]  # (an enumeration)


def test_words_are_translated_where_they_are_shown() -> None:
    assert wording.in_words_of("es")("not rated") == "sin calificar"
    assert wording.in_words_of("zh")("complete") == "完成"
    assert wording.in_words_of("xx")("complete") == "complete"


def test_statuses_are_told_apart_in_every_language() -> None:
    for language in wording.LANGUAGES:
        words = wording.in_words_of(language)
        assert len({words(name) for name in wording.STATUS.values()}) == len(Status)
