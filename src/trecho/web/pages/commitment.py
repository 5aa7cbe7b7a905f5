"""A commitment: its words, its pledges, how each is measured, the evidence, and the whole trail of every figure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from trecho.core.assessment import Assessment
from trecho.core.claim import Claim
from trecho.core.link import Link, LinkState
from trecho.core.plan import Commitment, Plan
from trecho.reference.parameters import parameters
from trecho.register.comparing import way_of
from trecho.register.figuring.corrections import answers_to
from trecho.register.figuring.prospects import Prospect, prospects
from trecho.register.sealing import cards_in_force
from trecho.store import search
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked
from trecho.web.citing import cite_commitment
from trecho.web.evidence import exhibits
from trecho.web.overview import PledgeLine, pledge_lines, time_gone
from trecho.web.portraits import portrait_of_commitment
from trecho.web.subjects import subjects_of
from trecho.web.trail import claims_by_id, facts
from trecho.writers import wording_codebook

# Numbers of an assessment in the order of the trail.
NUMBERS = (
    "n_lo",
    "n_hi",
    "n_claimed",
    "need",
    "r_lo",
    "r_hi",
    "r_incl",
    "r_excl",
    "r_grace_lo",
    "r_grace_hi",
    "r_claimed",
)


@dataclass(frozen=True)
class Steps:
    """One number of one pledge, and the claims that it came from."""

    pledge: str
    number: str
    claims: tuple[Claim, ...]


@page
def commitment(question: Asked, plan: str, path: str) -> Reply:
    """The commitment at that path of that plan."""
    identifier = f"{plan}/{path}"
    one: Commitment = found(search.commitment(identifier, question.as_of), identifier)
    whole = found(search.plan(plan, question.as_of), plan)
    siblings = [other.id for other in search.commitments(plan, question.as_of)]
    place = siblings.index(identifier)
    pledges = _pledges(whole, one, question)
    links = search.links_of(commitment=identifier, as_of=question.as_of)
    contradictions = search.contradictions(question.as_of, f"commitment:{identifier}")
    return Reply(
        "commitment.html",
        schema="commitment",
        value={
            "plan": whole,
            "commitment": one,
            "rule_cards": [line.card for line in pledges if line.card],
            "assessments": [line.assessment for line in pledges if line.assessment],
            "contradictions": contradictions,
        },
        rows=lambda: link_rows(links),
        one=one,
        plan=whole,
        heading=next((h for h in search.headings(plan, question.as_of) if h.path == one.area), None),
        pledges=pledges,
        **_subjects(one),
        elapsed=time_gone(whole, question.now),
        **_evidence(links, question.as_of),
        contradictions=contradictions,
        searches=_searches(identifier, pledges, question),
        promised=_promised(one, question),
        ahead={row.pledge: row for row in _ahead(whole, identifier, bool(links), question)},
        on_track=parameters().pace.on_track,
        behind=parameters().pace.behind,
        reports=search.reports(commitment=identifier, as_of=question.as_of),
        answers=answers_to(f"commitment:{identifier}", question.as_of),
        way=way_of(one, whole, question.as_of),
        **_trails(one, pledges, question.as_of),
        shared=f"commitment:{identifier}",
        portrait=portrait_of_commitment(one, whole, pledges, time_gone(whole, question.now), question.language),
        citation=cite_commitment(one, whole, question),
        before=siblings[place - 1] if place else None,
        after=siblings[place + 1] if place + 1 < len(siblings) else None,
    )


def _trails(one: Commitment, pledges: tuple[PledgeLine, ...], as_of: datetime | None) -> dict[str, object]:
    """Where every figure and word of the page comes from."""
    return {
        "steps": _steps([line.assessment for line in pledges if line.assessment]),
        "facts": facts(f"commitment:{one.id}", as_of),
        "plan_facts": facts(f"plan:{one.plan}", as_of),
        "card_facts": {line.id: facts(f"rule-card:{line.id}", as_of) for line in pledges},
    }


def _evidence(links: tuple[Link, ...], as_of: datetime | None) -> dict[str, object]:
    """The links by what people have said of them; accepted and open ones with their activities."""
    accepted = tuple(link for link in links if link.state is LinkState.ACCEPTED)
    rejected = tuple(link for link in links if link.state is LinkState.REJECTED)
    waiting = tuple(link for link in links if link.state not in {LinkState.ACCEPTED, LinkState.REJECTED})
    return {
        "accepted": exhibits(accepted, as_of, most=100),
        "proposed": exhibits(waiting, as_of),
        "number_proposed": len(waiting),
        "rejected": rejected,
    }


def _subjects(one: Commitment) -> dict[str, object]:
    return {"subjects": subjects_of(one.coding), "book": wording_codebook}


def _pledges(plan: Plan, one: Commitment, question: Asked) -> tuple[PledgeLine, ...]:
    in_force = cards_in_force(plan, (one,), question.as_of)
    cards = {pledge: card for pledge, card in in_force.items() if card.commitment == one.id}
    results = search.assessments(one.plan, question.as_of)
    assessments = {found.pledge_id: found for found in results if found.pledge_id.rpartition("#")[0] == one.id}
    return pledge_lines(one, cards, assessments)


def _steps(assessments: list[Assessment]) -> tuple[Steps, ...]:
    """Every number of every pledge that claims stand behind."""
    wanted = {identifier for one in assessments for claims in one.trail.values() for identifier in claims}
    known: Mapping[str, Claim] = claims_by_id(sorted(wanted))
    return tuple(
        Steps(one.pledge_id, number, tuple(known[claim] for claim in claims if claim in known))
        for one in assessments
        for number, claims in one.trail.items()
        if any(claim in known for claim in claims)
    )


def _ahead(plan: Plan, identifier: str, linked: bool, question: Asked) -> tuple[Prospect, ...]:
    """Editions, forecast and what hangs on one source; nothing where no link was put forward."""
    return prospects(plan, identifier, question.now.date(), question.as_of) if linked else ()


def _searches(identifier: str, pledges: tuple[PledgeLine, ...], question: Asked) -> tuple[object, ...]:
    about = (identifier, *(line.id for line in pledges))
    return tuple(one for subject in about for one in search.searches(subject, question.as_of))


def _promised(one: Commitment, question: Asked) -> tuple[object, ...]:
    """Announcements of the figures that this commitment holds, with their own sources."""
    figures = {target.quantity for target in one.coding.targets} if one.coding else set()
    every = search.pledges(one.plan, question.as_of)
    return tuple(
        (announced, facts(f"announcement:{announced.id}", question.as_of))
        for announced in every
        if announced.quantity.value in figures and _named(announced.event, one.path)
    )


def _named(event: str | None, path: str) -> bool:
    """Whether an announcement's event names the item (`…; plan item VII.7`)."""
    return event is not None and path in event.replace(";", " ").replace(",", " ").split()


def link_rows(links: tuple[Link, ...]) -> Iterator[dict[str, object]]:
    """One row a link, as the files have it."""
    for link in links:
        yield {
            "activity_id": link.activity,
            "commitment_id": link.commitment,
            "state": link.published_state.value,
            "grade": int(link.grade),
            "score": round(link.score, 4),
            "rank": link.rank,
            "reasons": "; ".join(f"{reason.reason} {reason.weight:+.2f}" for reason in link.reasons),
        }
