from tests.core.aligning.speaking import profile
from trecho.core.aligning.profile import TOPICAL, cognate_of, names_of


def test_what_is_promised_weighs_more_than_how() -> None:
    terms = profile("Promote cooperation on rice seed, if resources permit.").terms
    assert terms["c:rice"] >= TOPICAL > terms["c:promote"]
    assert all(weight < TOPICAL for term, weight in terms.items() if term.startswith("w:resourc"))


def test_numbers_are_no_terms() -> None:
    assert not any("120" in term for term in profile("Train 120 nurses.").terms)


def test_names_are_capitals_inside_a_sentence() -> None:
    assert names_of("Hold the course in Daegu. Nurses attend.") == {"daegu"}


def test_cognates_meet_however_their_roots_are_spelt() -> None:
    assert cognate_of("phosphates") == cognate_of("fosfatos")
    assert cognate_of("aggregate") == cognate_of("agregado")
    assert cognate_of("technology") == cognate_of("tecnologia")
    assert cognate_of("customs") != cognate_of("aduanas")
