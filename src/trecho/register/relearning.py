"""What verdicts teach: weights of matching learnt anew, their effect on verdicts held out, adopted by a coordinator.

Learning starts from the shipped weights each time, so that a verdict never counts twice. What is adopted is a claim
(`weights:matching`), which the next proposals rest on.
"""

import zlib
from datetime import datetime
from itertools import starmap

from msgspec.structs import replace

from trecho.core.claim import Author, Claim, Record
from trecho.core.link import Grade, Link, LinkState
from trecho.core.matching.deeds import Deed, deed_of
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.verdicts import Effect, Verdict, effect, relearnt
from trecho.core.matching.weighing import Weights
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.permissions import Person
from trecho.core.plain import plain, value_of
from trecho.core.plan import Plan, Reading
from trecho.core.restated import reading_of
from trecho.core.trouble import Trouble
from trecho.reference.matching import plan_side
from trecho.reference.matching_weights import weights as shipped
from trecho.store import search, shelf

SUBJECT = "weights:matching"
ENOUGH = 12  # verdicts under which the effect on the held-out ones says nothing
_PARTS = 3  # one activity in three is held out
_LANGUAGE = "en"


class Lesson(Noun, frozen=True, kw_only=True):
    """What the verdicts on one plan's links would teach; `effect` is None while there are too few to tell."""

    plan: str
    verdicts: int
    effect: Effect | None = None


def weights_in_use() -> Weights:
    """The weights that were adopted last, else the shipped ones."""
    adopted = [claim.value for claim in search.claims_of(SUBJECT) if claim.attribute == "adopted"]
    latest = adopted[-1] if adopted else None
    return value_of(Weights, latest.fields["weights"]) if isinstance(latest, Record) else shipped()


def lesson_of(plan: Plan) -> Lesson:
    """The effect that learning from two thirds of the judged activities would have on the verdicts on the others."""
    judged = _judged(plan)
    if len(judged) < ENOUGH:
        return Lesson(plan=plan.id, verdicts=len(judged))
    side = _side(plan)
    verdicts = _verdicts(judged, side)
    learn = [verdict for verdict in verdicts if not _held_out(verdict.deed)]
    held_out = [verdict for verdict in verdicts if _held_out(verdict.deed)]
    if not learn or not held_out:
        return Lesson(plan=plan.id, verdicts=len(judged))
    return Lesson(plan=plan.id, verdicts=len(judged), effect=effect(learn, held_out, side, shipped()))


def adopt(plan: Plan, person: Person, moment: datetime) -> Lesson:
    """Adopts the weights that all verdicts on a plan's links teach; raises Trouble where there are too few."""
    lesson = lesson_of(plan)
    if lesson.effect is None:
        raise Trouble(
            plan.id,
            "%(verdicts)s verdicts teach too little",
            "judge at least %(enough)s links",
            verdicts=lesson.verdicts,
            enough=ENOUGH,
        )
    side = _side(plan)
    weights = relearnt(_verdicts(_judged(plan), side), side, shipped())
    fields = {"weights": plain(weights), "lesson": plain(lesson), "at": moment.isoformat()}
    claim = Claim(
        subject=SUBJECT,
        attribute="adopted",
        value=Record("weights", fields),
        passage=Passage(source=person.author),
        recorded_at=moment,
        author=Author(person.author),
    )
    shelf.keep([claim])
    return lesson


def coded_reading(plan: Plan) -> Reading:
    """A plan of the register as a reading whose items bear the codings that hold now."""
    commitments = search.commitments(plan.id)
    coded = {commitment.id: commitment.coding for commitment in commitments}
    reading = reading_of(plan, search.headings(plan.id), commitments, _LANGUAGE)
    areas = tuple(
        replace(area, items=tuple(replace(item, coding=coded.get(item.path)) for item in area.items))
        for area in reading.areas
    )
    return replace(reading, areas=areas)


def _side(plan: Plan) -> PlanSide:
    return plan_side(coded_reading(plan))


def _judged(plan: Plan) -> list[Link]:
    settled = {LinkState.ACCEPTED, LinkState.REJECTED}
    return [link for link in search.links_of() if link.state in settled and link.commitment.startswith(f"{plan.id}/")]


def _verdicts(judged: list[Link], side: PlanSide) -> list[Verdict]:
    """The verdicts whose activity and commitment are both known, in the order of the links."""
    places = {promise.id: place for place, promise in enumerate(side.promises.promises)}
    deeds = {activity.id: activity for activity in search.deeds()}
    known = [(link, deeds[link.activity]) for link in judged if link.activity in deeds and link.commitment in places]
    read = {activity.id: deed_of(activity) for _, activity in known}
    return list(starmap(lambda link, activity: _verdict(link, read[activity.id], places[link.commitment]), known))


def _verdict(link: Link, deed: Deed, place: int) -> Verdict:
    grade = link.grade if link.state is LinkState.ACCEPTED else Grade.NONE
    return Verdict(deed=deed, commitment=place, grade=grade)


def _held_out(deed: Deed) -> bool:
    return zlib.crc32(deed.id.encode()) % _PARTS == 0
