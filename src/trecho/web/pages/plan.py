"""A plan: every commitment with its words, its status and its stretch; filtered by area, actor, strength, kind, status."""

from collections.abc import Iterable, Iterator

from trecho.core.assessment import Status
from trecho.core.link import LinkState
from trecho.core.pledge import PledgeKind, Strength
from trecho.core.words import folded
from trecho.register.comparing import compared_with
from trecho.register.drifting import tongues_of
from trecho.store import search
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked
from trecho.web.citing import cite_plan
from trecho.web.overview import AreaLine, CommitmentLine, Overview, PledgeLine, overview
from trecho.web.portraits import portrait_of_plan
from trecho.web.trail import facts
from trecho.writers.tables import worded
from trecho.writers.wording import LANGUAGES

FILTERS = ("area", "actor", "strength", "kind", "status", "words")


@page
def plan(question: Asked, plan: str) -> Reply:
    """The plan of that id, its commitments by area."""
    known = found(search.plan(plan, question.as_of), plan)
    whole = overview(known, question.now, question.as_of)
    areas = tuple(_kept(area, question) for area in whole.areas)
    beside = question.filter("beside")
    return Reply(
        "plan.html",
        schema="plan",
        value={"plan": known},
        rows=lambda: rows_of(areas, question.language),
        whole=whole,
        areas=tuple(area for area in areas if area.commitments),
        shown=sum(len(area.commitments) for area in areas),
        filtered=any(question.filter(name) for name in FILTERS),
        choices=_choices(whole),
        beside=beside if beside in LANGUAGES and beside != question.language else "",
        facts=facts(f"plan:{plan}", question.as_of),
        principles=search.principles(plan, question.as_of),
        compared=compared_with(plan, question.as_of),
        tongues=tongues_of(search.commitments(plan, question.as_of)),
        announcements=search.pledges(plan, question.as_of),
        shared=f"plan:{plan}",
        portrait=portrait_of_plan(whole, question.language),
        citation=cite_plan(known, question),
    )


def _kept(area: AreaLine, question: Asked) -> AreaLine:
    """The area with the commitments that the filters let through; its statuses stay those of the whole area."""
    if question.filter("area") not in {"", area.heading.path}:
        return AreaLine(area.heading, (), area.verified, area.claimed, area.provisional)
    lines = tuple(line for line in area.commitments if _fits(line, question))
    return AreaLine(area.heading, lines, area.verified, area.claimed, area.provisional)


def _fits(line: CommitmentLine, question: Asked) -> bool:
    pledges = [pledge.pledge for pledge in line.pledges if pledge.pledge]
    kinds = {pledge.card.kind.value for pledge in line.pledges if pledge.card} | {
        pledge.kind.value for pledge in pledges
    }
    words = folded(question.filter("words")).split()
    text = folded(" ".join([line.commitment.path, *line.commitment.words.values()])) if words else ""
    return (
        _allowed(question.filter("actor"), {pledge.actor for pledge in pledges})
        and _allowed(question.filter("strength"), {pledge.strength.value for pledge in pledges})
        and _allowed(question.filter("kind"), kinds)
        and _allowed(question.filter("status"), line.statuses)
        and all(word in text for word in words)
    )


def _allowed(wanted: str, there: Iterable[str]) -> bool:
    return not wanted or wanted in there


def _choices(whole: Overview) -> dict[str, tuple[str, ...]]:
    """What the filters offer: only what occurs in this plan."""
    pledges = [line.pledge for line in whole.pledges if line.pledge]
    statuses = set().union(*(line.statuses for line in whole.commitments))
    return {
        "actor": tuple(sorted({pledge.actor for pledge in pledges})),
        "strength": tuple(one.value for one in Strength if any(pledge.strength is one for pledge in pledges)),
        "kind": tuple(one.value for one in PledgeKind if any(pledge.kind is one for pledge in pledges)),
        "status": tuple(one.value for one in Status if one.value in statuses),
        "language": tuple(
            code for code in LANGUAGES if any(code in line.commitment.words for line in whole.commitments)
        ),
    }


def rows_of(areas: Iterable[AreaLine], language: str) -> Iterator[dict[str, object]]:
    """One row a pledge, as the files have it."""
    for area in areas:
        for line in area.commitments:
            for pledge in line.pledges or (PledgeLine(f"{line.commitment.id}#1", None, None, None),):
                yield _row(line, pledge, language)


def _row(line: CommitmentLine, pledge: PledgeLine, language: str) -> dict[str, object]:
    coded, card, assessed, goal = pledge.pledge, pledge.card, pledge.assessment, pledge.goal
    return {
        "commitment_id": line.commitment.id,
        "pledge_id": pledge.id,
        "area": line.commitment.area,
        "text": worded(line.commitment.words, language),
        "verb": coded.verb if coded else None,
        "strength": coded.strength.value if coded else None,
        "actor": coded.actor if coded else None,
        "kind": card.kind.value if card else coded.kind.value if coded else None,
        "quantity": goal.quantity if goal else None,
        "unit": goal.unit if goal else None,
        "status_v": assessed.status_v.value if assessed else None,
        "status_c": assessed.status_c.value if assessed else None,
        "provisional": assessed.provisional.value if assessed and assessed.provisional else None,
        "n_lo": assessed.n_lo if assessed else None,
        "n_hi": assessed.n_hi if assessed else None,
        "n_claimed": assessed.n_claimed if assessed else None,
        "need": assessed.need if assessed else None,
        "r_lo": assessed.r_lo if assessed else None,
        "r_hi": assessed.r_hi if assessed else None,
        "flags": " ".join(assessed.flags) if assessed else "",
        "links_accepted": line.links.get(LinkState.ACCEPTED, 0),
        "links_proposed": line.links.get(LinkState.PROPOSED, 0),
    }
