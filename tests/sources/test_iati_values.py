"""Days and sums of IATI files, many at once."""

from hypothesis import given
from hypothesis import strategies as st

from tests.sources.iati_reading import CODES
from tests.sources.xml_reading import wording_of
from trecho.sources.iati_values import days_of, sums_of


@given(
    st.lists(
        st.from_regex(r"\d{4}-\d\d-\d\dZ?", fullmatch=True) | st.text("0129-", max_size=10), min_size=1, max_size=20
    )
)
def test_days_are_those_that_are_read_one_by_one(written: list[str]) -> None:
    wording, spans = wording_of(written)
    found, ordered = days_of(wording, spans, CODES)
    days = [CODES.day[each] for each in written]
    assert list(wording.packed(found)) == days
    said = [(each, number) for each, number in zip(days, ordered.tolist(), strict=True) if each]
    assert sorted(said) == sorted(said, key=lambda pair: pair[1])
    assert [number > 0 for number in ordered.tolist()] == [day is not None for day in days]


@given(st.lists(st.text("0123456789.,- e", max_size=22), min_size=1, max_size=20))
def test_sums_are_those_that_are_read_one_by_one(written: list[str]) -> None:
    wording, spans = wording_of(written)
    assert list(wording.packed(sums_of(wording, spans, CODES))) == [CODES.sum[each] for each in written]
