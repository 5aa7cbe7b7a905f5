"""Words for sorts of deeds."""

from trecho.core.telling.anchors import anchors, is_definite, names_near
from trecho.reference.telling import telling_words


def test_the_first_table_wins_where_two_overlap() -> None:
    text = "a line of credit and a loan"
    assert [a.sort for a in anchors(text, 0, len(text), telling_words("en"))] == ["credit-line", "loan"]


def test_the_loan_refers_back_and_a_loan_does_not() -> None:
    words = telling_words("en")
    for text, definite in (("the loan", True), ("a loan", False)):
        (anchor,) = anchors(text, 0, len(text), words)
        assert is_definite(text, anchor, words) is definite


def test_names_leave_out_offices_and_months() -> None:
    text = "The Morant Valley Bypass of the Ministry in March"
    assert names_near(text, 0, len(text), telling_words("en")) == {"morant", "valley", "bypass"}


def test_a_chinese_noun_that_opens_its_sentence_refers_back() -> None:
    text = "大桥竣工。大桥全长2公里。"
    words = telling_words("zh")
    first, again = anchors(text, 0, len(text), words)
    assert [is_definite(text, anchor, words) for anchor in (first, again)] == [False, True]
