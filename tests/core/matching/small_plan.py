"""A small plan of our own writing, in English and Spanish, and deeds to match it with."""

from trecho.core.matching.deeds import Deed
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.promises import Promised
from trecho.core.matching.ranking import Ranked, ranked
from trecho.reference.matching import plan_side
from trecho.reference.matching_weights import weights

PROMISES = (
    Promised(
        id="1.1", area="Transport", text="To promote investment in roads, railways and ports, in order to raise trade."
    ),
    Promised(id="1.2", area="Transport", text="To hold the Ministerial Forum on Transport in due time."),
    Promised(
        id="2.1", area="Health", text="To strengthen cooperation in health, especially in the response to epidemics."
    ),
    Promised(id="2.2", area="Health", text="To support direct cooperation between municipalities and hospitals."),
    Promised(
        id="3.1",
        area="Education",
        text="The donor will offer 500 scholarships and training courses for human resources.",
    ),
    Promised(
        id="3.2", area="Education", text='To continue the "Seeds of Tomorrow" programme for young farmers in Bolivia.'
    ),
    Promised(id="4.1", area="Energy", text="To promote cooperation in energy, including renewable energy, and mining."),
    Promised(id="4.2", area="Energy", text="To urge developed countries to lead in the response to climate change."),
)
PLAN: PlanSide = plan_side(PROMISES, ("2019", "2021"))


def deed(text: str, language: str = "en", **more: object) -> Deed:
    """A deed of 2020 told by one title."""
    return Deed(**{"id": "d:1", "text": text, "language": language, "month": "2020-06", **more})  # type: ignore[arg-type]


def order(*deeds: Deed, plan: PlanSide = PLAN) -> list[list[str]]:
    """The commitments of each deed, likeliest first."""
    found = matched(*deeds, plan=plan)
    return [[plan.promises.promises[column].id for column in row] for row in found.columns]


def matched(*deeds: Deed, plan: PlanSide = PLAN) -> Ranked:
    """The deeds ranked against the whole plan."""
    return ranked(deeds, plan, weights(), 8)
