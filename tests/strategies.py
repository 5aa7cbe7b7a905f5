"""One hypothesis strategy per noun: random values that may exist."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from trecho.core.activity import Activity, ActivityKind, Amount, Origin, Quantity, Rung
from trecho.core.claim import Author, Claim, Code, Country, Moment, Number, Ref, Sum, Text
from trecho.core.dates import PartialDate, Period
from trecho.core.link import Grade, Link, LinkState, Reason
from trecho.core.money import Money
from trecho.core.passage import Passage, Span
from trecho.core.plan import Area, Document, Item, Paragraph, Reading
from trecho.core.pledge import Coding, Comparator, Pledge, PledgeKind, Strength, Target

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)
names = st.from_regex(r"[a-z]{2,8}", fullmatch=True)
languages = st.sampled_from(["en", "es", "pt", "fr", "zh"])
countries = st.sampled_from(["ARG", "BRA", "CHN", "HTI", "JAM", "NIC"])
currencies = st.sampled_from(["USD", "CNY", "EUR", "BRL"])
decimals = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
numbers = st.one_of(st.integers(0, 10**12), st.floats(0, 10**9, allow_nan=False))
moments = st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """A year, a month or a day between 2000 and 2030."""
    day = draw(st.dates(datetime(2000, 1, 1).date(), datetime(2030, 12, 31).date()))
    return PartialDate(day.isoformat()[: draw(st.sampled_from([4, 7, 10]))])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period of one or more days."""
    first, second = sorted([draw(dates()), draw(dates())], key=lambda moment: moment.first_day)
    return Period(first, max(first, second, key=lambda moment: moment.last_day))


money = st.builds(Money, decimals, currencies)
spans = st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda ends: Span(min(ends), max(ends)))
passages = st.builds(
    Passage,
    source=names,
    locator=st.just("row=7"),
    words=st.none() | words,
    url=st.none() | st.just("https://example.org/a"),
)
targets = st.builds(
    Target,
    quantity=st.integers(1, 10**9),
    unit=words,
    comparator=st.sampled_from(Comparator),
    start_year=st.none() | st.integers(2015, 2019),
    end_year=st.none() | st.integers(2020, 2030),
    span=words,
)
pledges = st.builds(
    Pledge, verb=names, strength=st.sampled_from(Strength), actor=names, object=words, kind=st.sampled_from(PledgeKind)
)
codings = st.builds(
    Coding,
    pledges=st.lists(pledges, max_size=2).map(tuple),
    targets=st.lists(targets, max_size=2).map(tuple),
    checkability=st.integers(0, 3),
)


@st.composite
def items(draw: st.DrawFn, path: str = "I.1") -> Item:
    """An item, coded or not."""
    span = draw(spans)
    return Item(
        path=path,
        number=draw(st.none() | names),
        text=draw(words),
        start=span.start,
        end=span.end,
        coding=draw(st.none() | codings),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A reading of up to three areas of up to three items."""
    areas = tuple(
        Area(
            path=str(a),
            title=draw(words),
            start=0,
            end=1,
            items=tuple(draw(items(f"{a}.{i}")) for i in range(draw(st.integers(0, 3)))),
        )
        for a in range(draw(st.integers(0, 3)))
    )
    return Reading(
        document=Document(name="plan.txt", sha256="0" * 64, media_type="text/plain"),
        language=draw(languages),
        title=draw(words),
        text=draw(words),
        areas=areas,
        front=(Paragraph(text="front", start=0, end=5),),
    )


values = st.one_of(
    st.builds(Text, languages, words),
    st.builds(Number, numbers, words),
    st.builds(Sum, decimals, currencies),
    st.builds(Moment, dates()),
    st.builds(Country, countries),
    st.builds(Code, names, names),
    st.builds(Ref, names),
)
claims = st.builds(
    Claim,
    subject=names.map("activity:{}".format),
    attribute=names,
    value=values,
    original=st.none() | words,
    passage=passages,
    said_on=st.none() | dates(),
    recorded_at=moments,
    author=st.builds(Author, st.sampled_from(["person:ana", "program:trecho@0.1.0", "source"])),
)
reasons = st.builds(Reason, reason=names, weight=st.floats(-5, 5), activity_words=words, commitment_words=words)
links = st.builds(
    Link,
    activity=names,
    commitment=names,
    grade=st.sampled_from(Grade),
    score=st.floats(0, 1),
    state=st.sampled_from(LinkState),
    reasons=st.lists(reasons, max_size=2).map(tuple),
)
amounts = st.builds(Amount, rung=st.sampled_from(Rung), value=decimals, currency=currencies, date=st.none() | dates())
activities = st.builds(
    Activity,
    id=names,
    source=st.builds(Origin, kind=names, name=names),
    kind=st.sampled_from(ActivityKind),
    title=st.dictionaries(languages, words, min_size=1),
    countries=st.lists(countries, max_size=3, unique=True).map(tuple),
    dates=st.dictionaries(st.sampled_from(["signed", "start", "end"]), dates()),
    amounts=st.lists(amounts, max_size=2).map(tuple),
    quantity=st.lists(st.builds(Quantity, value=st.integers(0, 10**6), unit=words), max_size=1).map(tuple),
)
