"""Small ledgers for the laws of folding: few subjects and sources, so that claims meet, differ and are taken back."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from trecho.core.claim import Author, Claim, Code, Country, Moment, Number, Record, Sum, Text
from trecho.core.dates import PartialDate
from trecho.core.folding.standing import Rules
from trecho.core.passage import Passage
from trecho.reference.parameters import parameters
from trecho.reference.source_kinds import source_kinds

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
RULES = Rules(letter=parameters().letter, conflict=parameters().conflict, kinds=source_kinds())
MOMENTS = tuple(MONDAY + timedelta(hours=hour) for hour in range(6))
SOURCES = ("https://a.example/1", "https://b.example/2", "https://c.example/3")
AUTHORS = ("person:ana", "person:rui", "program:gather@0.1", "program:gather@0.2")

_said = st.one_of(
    st.sampled_from([("kind", Code("kind", "project")), ("kind", Code("kind", "grant"))]),
    st.sampled_from([("title", Text("en", "A school")), ("title", Text("es", "Una escuela"))]),
    st.just(("source", Record("source", {"kind": "news", "name": "https://a.example/1"}))),
    st.sampled_from(["announced", "signed", "completed"]).map(lambda stage: ("status", Code("status", stage))),
    st.sampled_from(["2019", "2019-05", "2020-01-03"]).map(lambda day: ("dates.signed", Moment(PartialDate(day)))),
    st.sampled_from([100, 103, 200]).map(lambda count: ("quantity.pupils", Number(count, "pupils"))),
    st.sampled_from([10, 20]).map(lambda value: ("amounts.M2-USD", Sum(Decimal(value), "USD", "M2"))),
    st.sampled_from(["ARG", "BRA"]).map(lambda code: ("countries", Country(code))),
)


def claim_about(
    subject: str,
    attribute: str,
    value: object,
    *,
    source: str = SOURCES[0],
    author: str = AUTHORS[2],
    at: datetime = MONDAY,
    said_on: str | None = None,
    locator: str = "row=1",
    retracts: str | None = None,
) -> Claim:
    """A claim with everything that a test does not care about filled in."""
    return Claim(
        subject=subject,
        attribute=attribute,
        value=value,  # type: ignore[arg-type]
        passage=Passage(source=source, locator=locator),
        said_on=PartialDate(said_on) if said_on else None,
        recorded_at=at,
        author=Author(author),
        retracts=retracts,
    )


@st.composite
def ledgers(draw: st.DrawFn) -> list[Claim]:
    """Up to fifteen claims about two activities and three sources, and up to four retractions, of retractions too."""
    claims: list[Claim] = []
    for _ in range(draw(st.integers(0, 15))):
        attribute, value = draw(_said)
        claims.append(
            claim_about(
                f"activity:{draw(st.sampled_from('ab'))}",
                attribute,
                value,
                source=draw(st.sampled_from(SOURCES)),
                author=draw(st.sampled_from(AUTHORS)),
                at=draw(st.sampled_from(MOMENTS)),
                said_on=draw(st.sampled_from([None, "2019", "2020-02"])),
                locator=draw(st.sampled_from(["row=1", "row=2"])),
            )
        )
    for source in draw(st.sets(st.sampled_from(SOURCES))):
        letter = Code("letter", draw(st.sampled_from("BCE")))
        claims.append(
            claim_about(f"source:{source}", "letter", letter, author="person:ana", at=draw(st.sampled_from(MOMENTS)))
        )
    for _ in range(draw(st.integers(0, 4)) if claims else 0):
        target = draw(st.sampled_from(claims))
        claims.append(
            claim_about(
                target.subject,
                "retraction",
                Text("en", "wrong"),
                author=draw(st.sampled_from(AUTHORS)),
                at=draw(st.sampled_from(MOMENTS)),
                retracts=target.id,
            )
        )
    return claims
