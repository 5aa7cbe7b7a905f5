"""Members: who they are, what reached them and who says so; for one of them, what it owes and what it received, apart."""

from collections import Counter
from collections.abc import Iterator

from trecho.core.activity import Activity
from trecho.core.member import Member
from trecho.core.plan import Commitment
from trecho.register.figuring.ledgers import ledgers
from trecho.store import search
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked
from trecho.web.citing import cite_member
from trecho.web.figures import Figures
from trecho.web.pictures import member_counts, member_tiles
from trecho.web.portraits import portrait_of_member
from trecho.web.trail import facts

SHOWN = 100


@page
def members(question: Asked) -> Reply:
    """Every member with its groups and the number of activities recorded for it."""
    counts = member_counts(question)
    known = tuple(member for member in search.members(question.as_of) if member.member)
    ordered = tuple(sorted(known, key=lambda member: member.name.get(question.language) or member.name.get("en", "")))
    return Reply(
        "members.html",
        schema="members",
        value={"members": known},
        rows=lambda: _rows(ordered, counts, question.language),
        members=ordered,
        counts=counts,
        tiles=member_tiles(question),
    )


@page
def member(question: Asked, member: str) -> Reply:
    """One member: obligations only where a text names it or its side, receipts never as a score."""
    one: Member = found(search.member(member, question.as_of), member)
    both = ledgers(one, question.now.date(), question.as_of)
    received = search.activities(country=one.id, size=SHOWN, as_of=question.as_of)
    return Reply(
        "member.html",
        schema="member",
        value={"member": one, "activities": received.things, "ledgers": both},
        rows=lambda: _received(received.things, question.language),
        one=one,
        facts=facts(f"member:{one.id}", question.as_of),
        received=received,
        by_stage=Counter(activity.status or "" for activity in received.things),
        by_speaker=_speakers(received.things, question),
        owes=_owes(one, question),
        both=both,
        shared=f"member:{one.id}",
        portrait=portrait_of_member(_called(one, question.language), received.total, one.groups, question.language),
        citation=cite_member(one, question),
        contradictions=tuple(
            dispute
            for activity in received.things
            if "contested" in activity.flags or "figures-disputed" in activity.flags
            for dispute in search.contradictions(question.as_of, f"activity:{activity.id}")
        ),
    )


def _called(one: Member, language: str) -> str:
    return one.name.get(language) or Figures(language).country(one.id)


def _owes(one: Member, question: Asked) -> tuple[tuple[Commitment, bool], ...]:
    """Commitments whose pledges oblige this state's side alone, or name the state; `True` where it is named itself."""
    names = {one.id, *one.name.values()}
    sides = {one.side} if one.side else set()
    owed = []
    for plan in search.plans(question.as_of):
        for commitment in search.commitments(plan.id, question.as_of):
            actors = {pledge.actor for pledge in commitment.coding.pledges} if commitment.coding else set()
            if actors & names:
                owed.append((commitment, True))
            elif actors & sides:
                owed.append((commitment, False))
    return tuple(owed)


def _speakers(activities: tuple[Activity, ...], question: Asked) -> Counter[str]:
    """How many of the activities each kind of source tells of."""
    kinds = {source.id: source.kind or "" for source in search.sources(question.as_of)}
    return Counter(
        kinds.get(activity.source.url or activity.source.name, activity.source.kind) for activity in activities
    )


def _rows(known: tuple[Member, ...], counts: Counter[str], language: str) -> Iterator[dict[str, object]]:
    for one in known:
        yield {
            "member": one.id,
            "name": one.name.get(language) or one.name.get("en"),
            "since": str(one.since or ""),
            "groups": " ".join(one.groups),
            "relations": one.relations,
            "activities": counts.get(one.id, 0),
        }


def _received(activities: tuple[Activity, ...], language: str) -> Iterator[dict[str, object]]:
    from trecho.writers.tables import activity_rows

    return activity_rows(activities, language)
