"""When silence may be called `no evidence found`."""

from datetime import date

from tests.core.assessing.before_after import RULES
from trecho.core.assessing.silence import languages_for, log_id, silence
from trecho.core.dates import PartialDate
from trecho.core.rule_card import Protocol
from trecho.core.search import Search

TODAY = date(2026, 11, 21)


def search(sort: str, language: str, day: str = "2026-11-01") -> Search:
    return Search(
        id=f"{sort}{language}{day}",
        about="p",
        sort=sort,
        place="x",
        query="q",
        language=language,
        made_on=PartialDate(day),
    )


ENOUGH = (search("giver", "zh"), search("receiver", "es-419"), search("dataset", "en"), search("news", "en"))


def test_four_sorts_in_three_languages_lately_are_enough() -> None:
    assert silence(ENOUGH, Protocol(), TODAY, RULES).met


def test_what_is_missing_is_named() -> None:
    found = silence(ENOUGH[:2], Protocol(), TODAY, RULES)
    assert (found.met, found.missing_sorts, found.missing_languages) == (False, ("dataset", "news"), ("en",))


def test_an_old_search_is_stale_and_a_later_one_is_not_known_yet() -> None:
    old = tuple(search(one.sort, one.language, "2026-01-01") for one in ENOUGH)
    assert silence(old, Protocol(), TODAY, RULES).stale
    assert silence(ENOUGH, Protocol(), date(2026, 10, 1), RULES).missing_sorts == Protocol().sorts


def test_a_negative_result_is_logged_too() -> None:
    assert log_id(ENOUGH) == log_id(ENOUGH[::-1])
    assert log_id(()) is None


def test_brazil_and_haiti_are_searched_in_their_languages() -> None:
    assert languages_for(("BRA", "HTI")) == ("en", "es", "zh", "pt", "fr")
    assert languages_for(("PER",)) == ("en", "es", "zh")
