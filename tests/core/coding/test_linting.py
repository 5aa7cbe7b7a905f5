"""A draft is marked where nobody could check it, and learns from its own firm commitments."""

from tests.core.coding.commitments import SCHOLARSHIPS, book
from trecho.core.coding.linting import Fault, figures_lost, remarks_on
from trecho.core.coding.reading import coded_reading
from trecho.core.plan import Area, Document, Item, Reading

HOLD = "To hold the China-CELAC Education Forum."
EFFORT = "Both Parties will strengthen academic exchange."
UNDATED = "The Chinese side will offer 500 scholarships."


def plan(*texts: str) -> Reading:
    text = "\n".join(texts)
    items = tuple(
        Item(path=f"I.{n}", text=t, start=text.index(t), end=text.index(t) + len(t)) for n, t in enumerate(texts, 1)
    )
    area = Area(path="I", title="Education", start=0, end=len(text), items=items)
    document = Document(name="draft.txt", sha256="0" * 64, media_type="text/plain")
    return coded_reading(Reading(document=document, language="en", title="Draft", text=text, areas=(area,)), book())


def test_an_effort_learns_from_the_firm_commitment() -> None:
    [remark] = [r for r in remarks_on(plan(EFFORT, SCHOLARSHIPS), book().lexicon) if r.path == "I.1"]
    assert (remark.fault, remark.like) == (Fault.NO_LEVEL, "I.2")
    assert (
        remark.proposal
        == "Between 2019 and 2021, the Chinese side will offer the CELAC member states [number] government scholarships."
    )


def test_missing_periods_and_actors_are_marked() -> None:
    faults = [(remark.path, remark.fault) for remark in remarks_on(plan(HOLD, UNDATED), book().lexicon)]
    assert faults == [("I.1", Fault.NO_ACTOR), ("I.2", Fault.NO_PERIOD)]


def test_a_figure_that_its_successor_no_longer_has_is_lost() -> None:
    old, new = plan(SCHOLARSHIPS), plan(EFFORT)
    [lost] = figures_lost(old, new, {"I.1": ("I.1",)})
    assert (lost.path, lost.target.quantity) == ("I.1", 6000)
    assert figures_lost(old, plan(UNDATED), {"I.1": ("I.1",)}) == ()
    assert remarks_on(new, book().lexicon, (lost,))[-1].fault is Fault.FIGURE_LOST
