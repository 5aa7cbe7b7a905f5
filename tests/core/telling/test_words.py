"""The words of a language as patterns."""

from trecho.reference.telling import telling_words


def test_latin_words_are_matched_whole_and_chinese_ones_anywhere() -> None:
    assert telling_words("en").pattern("kinds", "loan").search("a loan of") is not None
    assert telling_words("en").pattern("kinds", "loan").search("a loanword") is None
    assert telling_words("zh").pattern("kinds", "loan").search("提供优惠贷款支持") is not None


def test_an_unknown_table_matches_nothing() -> None:
    assert telling_words("fr").pattern("kinds", "no such kind").search("prêt") is None


def test_every_country_is_known_by_name_and_adjective() -> None:
    words = telling_words("es")
    assert words.places["Bolivia"] == "BOL"
    match = words.adjective_pattern.search("los técnicos hondureños")
    assert match is not None
    assert match.lastgroup == "HND"


def test_a_group_is_found_in_the_order_of_its_patterns_between_two_places() -> None:
    words = telling_words("en")
    text = "The loan was signed. The road is being built with a grant and a loan."
    found = words.sought("kinds", text, 20, len(text))
    assert [match.group() for _, _, match in found] == ["loan", "grant", "road"]
    assert words.sought("kinds", text, 0, 6) == []  # the loan does not end before
