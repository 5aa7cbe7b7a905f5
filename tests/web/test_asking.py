from datetime import UTC, datetime

import pytest
from django.test import RequestFactory

from trecho.core.trouble import Trouble
from trecho.web.asking import asked, moment


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("2026", datetime(2026, 12, 31, 23, 59, 59, 999999, UTC)),
        ("9999", datetime(9999, 12, 31, 23, 59, 59, 999999, UTC)),
        ("2024-02", datetime(2024, 2, 29, 23, 59, 59, 999999, UTC)),
        ("2026-05-13", datetime(2026, 5, 13, 23, 59, 59, 999999, UTC)),
        ("2026-05-13T10:00:00+02:00", datetime(2026, 5, 13, 8, tzinfo=UTC)),
        ("2026-05-13T10:00", datetime(2026, 5, 13, 10, tzinfo=UTC)),
    ],
)
def test_a_day_means_its_last_moment(words: str, last: datetime) -> None:
    assert moment(words, "as_of") == last


@pytest.mark.parametrize("words", ["yesterday", "2026-13", "2026-02-30", "13/05/2026", "0000", "９９９９", "10000"])
def test_what_is_no_date_is_refused_in_one_sentence(words: str) -> None:
    with pytest.raises(Trouble, match=r"is no date; write 2026, 2026-05 or 2026-05-13"):
        moment(words, "as_of")


def test_filters_are_kept_apart_from_the_day() -> None:
    question = asked(
        RequestFactory().get("/en/activities", {"as_of": "2026", "country": " COL ", "kind": "", "page": "3"})
    )
    assert question.filters == (("country", "COL"), ("page", "3"))
    assert question.page == 3
    assert question.now == question.as_of


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "", "1e9", "99999999999999999999"])
def test_a_page_that_is_no_number_is_the_first_or_the_last_thinkable(page: str) -> None:
    assert 1 <= asked(RequestFactory().get("/en/activities", {"page": page})).page <= 1_000_000
