"""Counts with their units."""

from tests.core.telling.words_in import page_of


def found(text: str, language: str = "en") -> list[tuple[float, str]]:
    return [(count.value, count.sort) for count in page_of(text, language).counts]


def test_persons_measures_and_things_are_told_apart() -> None:
    assert found("260 Jamaican technicians") == [(260, "persons")]
    assert found("the 31-kilometre road") == [(31, "measure")]
    assert found("forty-two turbines") == [(42, "things")]
    assert found("420名官员", "zh") == [(420, "persons")]


def test_times_jobs_and_money_are_no_counts_of_a_deed() -> None:
    assert found("for three weeks") == []
    assert found("1,100 local workers") == []
    assert found("5 millones de dólares", "es") == []
