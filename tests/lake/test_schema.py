"""Activities ⇄ Arrow: what goes in comes out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from trecho.core.activity import Activity, ActivityKind, Actor, Amount, Cited, Origin, Quantity, Rung, Sector
from trecho.core.activity_columns import ActivityColumns
from trecho.core.dates import PartialDate
from trecho.lake.schema import SCHEMA, activities_of, batch_of

_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=8)
_DATES = st.sampled_from(["2021", "2021-05", "2021-05-13"]).map(PartialDate)
_SOME = st.lists(_WORDS, max_size=3).map(tuple)
_ACTIVITIES = st.builds(
    Activity,
    id=_WORDS,
    source=st.builds(Origin, kind=st.just("x"), name=st.just("y"), sha256=st.just("z"), record=_WORDS, locator=st.sampled_from([None, "row=3", "bytes=4-9"]), published_on=st.none() | _DATES),
    kind=st.sampled_from(ActivityKind),
    title=st.dictionaries(_WORDS, _WORDS, min_size=1, max_size=2),
    countries=_SOME,
    actors=st.lists(st.builds(Actor, role=_WORDS, name=_WORDS, country=st.none() | _WORDS), max_size=2).map(tuple),
    sectors=st.lists(st.builds(Sector, vocabulary=_WORDS, code=_WORDS), max_size=2).map(tuple),
    rung=st.none() | st.sampled_from(Rung),
    dates=st.dictionaries(_WORDS, _DATES, max_size=2),
    amounts=st.lists(
        st.builds(Amount, rung=st.sampled_from(Rung), value=st.decimals(-(10**20), 10**20, places=6), currency=st.just("USD"), date=st.none() | _DATES, high=st.none() | st.decimals(0, 10, places=2)),
        max_size=2,
    ).map(tuple),
    quantity=st.lists(st.builds(Quantity, value=st.integers(0, 10**9), unit=_WORDS), max_size=2).map(tuple),
    parent=st.none() | _WORDS,
    flags=_SOME,
    cites=st.lists(st.builds(Cited, url=_WORDS), max_size=2).map(tuple),
    scores=st.dictionaries(_WORDS, st.floats(0, 9), max_size=2),
)  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(st.lists(_ACTIVITIES, max_size=3))
def test_there_and_back(activities: list[Activity]) -> None:
    columns = ActivityColumns("x", "y", "z")
    for each in activities:
        columns.add(each)
    batch = batch_of(columns)
    assert batch.schema == SCHEMA
    assert list(activities_of(batch)) == list(columns.activities()) == activities
