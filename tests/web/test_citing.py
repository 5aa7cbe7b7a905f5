from django.utils import translation

from trecho.store import search
from trecho.web.asking import Asked
from trecho.web.citing import cite_activity, cite_commitment, cite_member, cite_plan, cite_source, in_words

QUESTION = Asked(language="en", path="/en/", site="https://example.org")


def test_a_record_is_cited_as_known_on_a_day_with_a_link_for_good(samples: str) -> None:  # noqa: ARG001  (opens the register)
    plan = search.plan("celac-china-2019")
    one = search.commitment("celac-china-2019/VII.7")
    assert plan
    assert one
    words = in_words(cite_commitment(one, plan, QUESTION), "en")
    assert words.startswith("Trecho, “VII.7. The two sides are to deepen")
    assert "as known on 9 Mar 2026" in words
    assert words.endswith("https://example.org/en/plans/celac-china-2019/VII.7")
    assert cite_plan(plan, QUESTION).version == "2026-03-09"


def test_a_source_is_cited_by_its_own_author_and_address(samples: str) -> None:  # noqa: ARG001  (opens the register)
    one = next(one for one in search.sources() if one.url)
    citation = cite_source(one, QUESTION)
    assert (citation.author, citation.url, citation.issued) == (one.publisher or "Trecho", one.url, one.published_on)
    assert citation.note.startswith("What it says, passage by passage: https://example.org/en/sources/")


def test_things_are_named_in_the_reader_s_language(samples: str) -> None:  # noqa: ARG001  (opens the register)
    member, activity = search.member("BRA"), search.activity("celac-china/D059")
    assert member
    assert activity
    with translation.override("es"):
        assert cite_member(member, Asked(language="es", path="/es/")).title == "Brasil"
    assert cite_activity(activity, QUESTION).note.startswith("Known from http")
