"""What persons took back, settled and answered, and which results changed: a final text is not taken back but corrected."""

from collections.abc import Iterable
from datetime import date, datetime

from trecho.core.assessing.replying import Phase, Publication, closes_on, phase
from trecho.core.assessment import Assessment
from trecho.core.claim import Author, Claim, Record, Text
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.snapshot import Snapshot
from trecho.reference.parameters import parameters
from trecho.reference.snapshot_words import sort_of_label
from trecho.store import search
from trecho.store.claims import claims_until


class TakenBack(Noun, frozen=True, kw_only=True):
    """A claim that a person took back: its id, what it was about, who, when and why."""

    claim: str
    subject: str
    attribute: str
    by: str
    on: datetime
    why: str


class Settled(Noun, frozen=True, kw_only=True):
    """A decision on a contradiction, with the claim that keeps it; `act` is `resolve` or `reopen`."""

    claim: str
    contradiction: str
    subject: str
    by: str
    on: datetime
    act: str
    preferred: str | None
    reason: str


class Answered(Noun, frozen=True, kw_only=True):
    """What a focal point answered to a draft, with the claim that keeps it; printed beside the result, as it was written."""

    claim: str
    subject: str
    by: str
    on: datetime
    country: str | None
    words: str


class Published(Noun, frozen=True, kw_only=True):
    """A draft and what became of it: its phase on the day, the last day for answers, and the final text's snapshot."""

    snapshot: Snapshot
    phase: Phase
    closes_on: date
    final: Snapshot | None = None


class Changed(Noun, frozen=True, kw_only=True):
    """A result that differs between two days, field by field."""

    pledge: str
    field: str
    before: str | None
    after: str | None


class Corrections(Noun, frozen=True, kw_only=True):
    """All of it, latest first."""

    taken_back: tuple[TakenBack, ...]
    settled: tuple[Settled, ...]
    answers: tuple[Answered, ...]
    published: tuple[Published, ...]


def corrections(today: date, as_of: datetime | None = None) -> Corrections:
    """What the open register holds of corrections and answers until `as_of`."""
    acts = claims_until(as_of, properties=("resolution", "reply"))
    live = {claim.id for claim in acts.live()}
    every = sorted(acts.claims, key=lambda claim: (claim.recorded_at, claim.id), reverse=True)
    people = [claim for claim in every if claim.author.is_person]
    return Corrections(
        taken_back=tuple(_taken(claim) for claim in people if claim.retracts is not None),
        settled=tuple(_settled(claim) for claim in people if claim.attribute == "resolution"),
        answers=tuple(_answered(claim) for claim in people if claim.attribute == "reply" and claim.id in live),
        published=published(search.snapshots(), today, as_of),
    )


def answers_to(subject: str, as_of: datetime | None = None) -> tuple[Answered, ...]:
    """The live answers about one subject (`commitment:celac-china-2019/I.2`), in the order of recording."""
    return tuple(
        _answered(claim)
        for claim in claims_until(as_of, subject=subject, properties=("reply",)).live()
        if claim.attribute == "reply"
    )


def answer_of(subject: str, words: str, *, person: Author, country: str | None, recorded_at: datetime) -> Claim:
    """The claim that keeps a government's answer about a subject."""
    return Claim(
        subject=subject,
        attribute="reply",
        value=Record("reply", {"words": words, "country": country}),
        passage=Passage(source=person.name, words=words),
        recorded_at=recorded_at,
        author=person,
    )


def published(snapshots: Iterable[Snapshot], today: date, as_of: datetime | None = None) -> tuple[Published, ...]:
    """Every draft by its label, latest first, with the first final text after it; a draft is sent on the day it is frozen."""
    known = [one for one in snapshots if as_of is None or one.made_at <= as_of]
    drafts = [one for one in known if sort_of_label(one.label) == "draft"]
    finals = sorted((one for one in known if sort_of_label(one.label) == "final"), key=lambda one: one.made_at)
    return tuple(_published(draft, finals, today) for draft in drafts)


def changed_results(since: datetime, until: datetime | None = None) -> tuple[Changed, ...]:
    """Statuses and figures of every plan that are not what they were at `since`."""
    out: list[Changed] = []
    for plan in search.plans(until):
        before = {one.pledge_id: one for one in search.assessments(plan.id, since)}
        for now in search.assessments(plan.id, until):
            out.extend(_differences(before.get(now.pledge_id), now))
    return tuple(out)


_WATCHED = ("status_v", "status_c", "n_lo", "n_hi", "n_claimed")


def _differences(before: Assessment | None, now: Assessment) -> Iterable[Changed]:
    if before is None:
        return
    for field in _WATCHED:
        was, became = getattr(before, field), getattr(now, field)
        if was != became:
            yield Changed(
                pledge=now.pledge_id,
                field=field,
                before=None if was is None else str(was),
                after=None if became is None else str(became),
            )


def _published(draft: Snapshot, finals: Iterable[Snapshot], today: date) -> Published:
    final = next((one for one in finals if one.made_at > draft.made_at), None)
    day = draft.made_at.date()
    story = Publication(pledge=draft.id, drafted_on=day, sent_on=day, final_on=final.made_at.date() if final else None)
    rule = parameters().reply
    return Published(snapshot=draft, phase=phase(story, today, rule), closes_on=closes_on(story, rule), final=final)


def _taken(claim: Claim) -> TakenBack:
    return TakenBack(
        claim=claim.retracts or "",
        subject=claim.subject,
        attribute=claim.attribute,
        by=claim.author.name,
        on=claim.recorded_at,
        why=claim.value.text if isinstance(claim.value, Text) else "",
    )


def _settled(claim: Claim) -> Settled:
    fields = claim.value.fields if isinstance(claim.value, Record) else {}
    return Settled(
        claim=claim.id,
        contradiction=str(fields.get("contradiction", "")),
        subject=claim.subject,
        by=claim.author.name,
        on=claim.recorded_at,
        act=str(fields.get("act") or "resolve"),
        preferred=fields.get("preferred"),
        reason=str(fields.get("reason") or ""),
    )


def _answered(claim: Claim) -> Answered:
    fields = claim.value.fields if isinstance(claim.value, Record) else {}
    return Answered(
        claim=claim.id,
        subject=claim.subject,
        by=claim.author.name,
        on=claim.recorded_at,
        country=fields.get("country"),
        words=str(fields.get("words") or ""),
    )
