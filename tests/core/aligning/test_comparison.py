from hypothesis import given
from hypothesis import strategies as st

from trecho.core.aligning.comparison import Kind, Stretch, comparison

_TEXT = st.text(st.sampled_from("ab cé。中国,1"), max_size=30).map(str.strip)


def test_what_stayed_went_and_came() -> None:
    assert comparison("Offer 500 grants.", "Offer 800 grants.") == (
        Stretch(kind=Kind.SAME, words="Offer "),
        Stretch(kind=Kind.GONE, words="500 "),
        Stretch(kind=Kind.ADDED, words="800 "),
        Stretch(kind=Kind.SAME, words="grants."),
    )


def test_chinese_is_compared_character_by_character() -> None:
    gone = [stretch.words for stretch in comparison("提供五百个名额", "提供八百个名额") if stretch.kind is Kind.GONE]
    assert gone == ["五"]


@given(_TEXT, _TEXT)
def test_stretches_give_both_wordings_back(old: str, new: str) -> None:
    found = comparison(old, new)
    assert "".join(stretch.words for stretch in found if stretch.kind is not Kind.ADDED) == old
    assert "".join(stretch.words for stretch in found if stretch.kind is not Kind.GONE) == new
