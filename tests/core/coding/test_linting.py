"""A draft is marked where nobody could check it, and learns from its own firm commitments."""

from tests.core.coding.commitments import SCHOLARSHIPS, book
from trecho.core.coding.linting import ALL, EACH, Fault, figures_lost, leading, ranked, remarks_on
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
    assert figures_lost(old, plan("The Chinese side will offer 7,000 scholarships."), {"I.1": ("I.1",)}) == ()
    assert remarks_on(new, book().lexicon, (lost,))[-1].fault is Fault.FIGURE_LOST


def test_what_a_drafter_can_act_on_comes_first_and_the_list_is_short() -> None:
    statement = "Both Parties reaffirm the principles of multilateralism."
    remarks = remarks_on(plan(statement, *[EFFORT] * 9, SCHOLARSHIPS, UNDATED), book().lexicon)
    told = leading(remarks)
    assert told[0].fault is Fault.NO_PERIOD
    assert sum(remark.fault is Fault.NO_LEVEL for remark in told) == EACH
    assert Fault.UNCHECKABLE not in {remark.fault for remark in told}
    assert len({remark.path for remark in told}) == len(told) <= ALL
    assert set(ranked(remarks)) == set(remarks)


def test_an_effort_that_no_firm_commitment_stands_near_gets_no_proposal() -> None:
    fishing = "Both Parties will strengthen sustainable fishing."
    coded = plan(fishing, "The Chinese side will build 40 bridges by 2021.")
    assert [remark.like for remark in remarks_on(coded, book().lexicon) if remark.path == "I.1"] == [None]


def test_a_lower_figure_and_another_measure_are_told_apart() -> None:
    old = plan(SCHOLARSHIPS)
    [lower] = figures_lost(old, plan(UNDATED), {"I.1": ("I.1",)})
    assert lower.now is not None
    assert lower.now.quantity == 500
    [gone] = figures_lost(old, plan("The Chinese side will hold 12 fairs."), {"I.1": ("I.1",)})
    assert gone.now is None


def test_a_ceiling_that_falls_is_no_loss() -> None:
    old, new = plan("China will lend up to 900 million dollars."), plan("China will lend up to 500 million dollars.")
    assert figures_lost(old, new, {"I.1": ("I.1",)}) == ()
