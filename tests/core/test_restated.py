"""Commitments of a register read like a document, and what is coded of them counts from their own first character."""

from msgspec.structs import replace

from trecho.core.dates import PartialDate
from trecho.core.heading import Heading
from trecho.core.plan import Commitment, Plan
from trecho.core.pledge import Coding, Pledge, PledgeKind, Strength, Target
from trecho.core.restated import own_coding, reading_of

PLAN = Plan(id="p", forum="f", title={"es": "El Plan"}, period=(PartialDate("2019"), PartialDate("2021")))
HEADINGS = (Heading(id="p/I", plan="p", path="I", title={"es": "Cultura"}),)
COMMITMENTS = (
    Commitment(
        id="p/I.1",
        plan="p",
        area="I",
        path="I.1",
        words={"es": "China ofrecerá 40 becas.", "en": "China will offer 40 grants."},
    ),
    Commitment(id="p/II.1", plan="p", area="II", path="II.1", words={"es": "Ampliar el comercio."}),
    Commitment(id="p/II.2", plan="p", area="II", path="II.2", words={"en": "Trade more."}),
)


def test_every_item_stands_where_it_says() -> None:
    reading = reading_of(PLAN, HEADINGS, COMMITMENTS, "es")
    assert [item.path for item in reading.items()] == ["p/I.1", "p/II.1"]
    assert all(reading.text[item.start : item.end] == item.text for item in reading.items())
    assert [area.title for area in reading.areas] == ["Cultura", "II"]
    assert (reading.title, reading.period) == ("El Plan", PLAN.period)
    assert [item.path for item in reading_of(PLAN, (), COMMITMENTS, "en").items()] == ["p/I.1", "p/II.2"]


def test_codings_count_from_the_items_own_start() -> None:
    reading = reading_of(PLAN, HEADINGS, COMMITMENTS, "es")
    item = next(iter(reading.items()))
    start = reading.text.index("40 becas")
    pledge = Pledge(verb="ofrecer", strength=Strength.FIRM, actor="china", object="becas", kind=PledgeKind.QUANTIFIED)
    target = Target(path=item.path, quantity=40, unit="becas", span="40 becas", start=start, end=start + 8)
    coding = own_coding(replace(item, coding=Coding(pledges=(pledge,), targets=(target,), checkability=3)))
    (own,) = coding.targets
    assert own.start is not None
    assert item.text[own.start : own.end] == "40 becas"
    assert own.path == "I.1"
    assert coding.pledges == (pledge,)
    assert own_coding(item) == Coding()
