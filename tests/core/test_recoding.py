"""Words are found in the text whatever its white space; pieces join to the text; two codings differ where they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from trecho.core.noun import Nonsense
from trecho.core.pledge import Coding, Mention, Pledge, PledgeKind, Strength, Target
from trecho.core.recoding import cells, comparable, differing, pieces, placed, spot

TEXT = "To offer 6,000 government\n  scholarships to the\tSmall Island Developing States."
PLEDGE = Pledge(verb="offer", strength=Strength.FIRM, actor="china", object="scholarships", kind=PledgeKind.QUANTIFIED)
CODING = Coding(
    pledges=(PLEDGE,),
    targets=(Target(quantity=6000, unit="scholarships", span="6,000 government scholarships"),),
    beneficiaries=(Mention(value="SIDS", span="Small Island Developing States"),),
    checkability=3,
)


def test_words_are_found_across_white_space() -> None:
    start, end = spot(TEXT, "6,000  government scholarships")
    assert " ".join(TEXT[start:end].split()) == "6,000 government scholarships"
    with pytest.raises(Nonsense, match="does not stand in the text"):
        spot(TEXT, "5,000 scholarships")
    with pytest.raises(Nonsense, match="empty"):
        spot(TEXT, "  ")


@given(st.text("ab c\n", min_size=1), st.data())
def test_any_part_of_a_text_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    if words.split():
        first, last = spot(text, words)
        assert text[first:last].split() == words.split()


def test_a_coding_is_placed_and_marked() -> None:
    coding = placed(CODING, TEXT)
    found = pieces(TEXT, coding)
    assert "".join(piece.text for piece in found) == TEXT
    assert [piece.field for piece in found if piece.field] == ["targets", "beneficiaries"]
    assert pieces(TEXT, None)[0].text == TEXT
    with pytest.raises(Nonsense):
        placed(replace(CODING, conditions=(Mention(value="x", span="if possible"),)), TEXT)


def test_two_codings_differ_where_they_do() -> None:
    other = replace(CODING, pledges=(replace(PLEDGE, actor="both", verb="Offer"),), checkability=2)
    assert differing(CODING, other) == ("actor", "checkability")
    assert differing(CODING, CODING) == ()
    assert set(comparable(CODING, "p/I.1")) == {"p/I.1", "p/I.1#1"}


def test_a_coding_as_cells() -> None:
    found = dict(cells(CODING))
    assert found["pledges_verb"] == "offer"
    assert found["targets"] == "6,000 government scholarships"
    assert found["checkability"] == 3
