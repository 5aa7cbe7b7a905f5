"""Read-only lists for pages: every function takes `as_of` (a moment with time zone) and shows the register as it was then.

Without `as_of` the stored views are read (one indexed query); with it they are folded from the claims recorded until
that moment. What is not there is None or an empty tuple, never an error.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from django.db.models import Count, Max

from trecho.core.activity import Activity
from trecho.core.announcement import Announcement
from trecho.core.assessment import Assessment
from trecho.core.claim import Claim
from trecho.core.contradiction import Contradiction
from trecho.core.heading import Heading
from trecho.core.kinship import Kinship
from trecho.core.link import Link
from trecho.core.mechanism import StandingMechanism
from trecho.core.meeting import Meeting, deed_of
from trecho.core.member import Member
from trecho.core.member_report import MemberReport
from trecho.core.noun import Noun
from trecho.core.page import Page
from trecho.core.plain import value_of
from trecho.core.plan import Commitment, Plan
from trecho.core.principle import Principle
from trecho.core.programme import Programme
from trecho.core.report import Report
from trecho.core.rule_card import RuleCard
from trecho.core.search import Search
from trecho.core.snapshot import Snapshot
from trecho.core.source import Source
from trecho.core.tie import Tie
from trecho.core.view import View
from trecho.store import viewing
from trecho.store.claims import claim_from, claims_until
from trecho.store.models import ClaimRow, ImportRow, RegisterRow, SnapshotRow, ViewRow
from trecho.store.plain_text import decoded
from trecho.store.remembering import remembered
from trecho.store.results import standing

Shape = TypeVar("Shape", bound=Noun)


def plans(as_of: datetime | None = None) -> tuple[Plan, ...]:
    """Every plan, by the start of its period."""
    return _all(Plan, "plan", as_of)


def plan(identifier: str, as_of: datetime | None = None) -> Plan | None:
    """The plan of that id, such as `celac-china-2019`."""
    return _one(Plan, "plan", identifier, as_of)


def headings(plan: str, as_of: datetime | None = None) -> tuple[Heading, ...]:
    """The areas of a plan, in the order of the document."""
    return _all(Heading, "heading", as_of, within=plan)


def principles(plan: str, as_of: datetime | None = None) -> tuple[Principle, ...]:
    """The principles of a plan, in the order of the document."""
    return _all(Principle, "principle", as_of, within=plan)


def commitments(plan: str, as_of: datetime | None = None) -> tuple[Commitment, ...]:
    """The commitments of a plan, in the order of the document."""
    return _all(Commitment, "commitment", as_of, within=plan)


def commitment(identifier: str, as_of: datetime | None = None) -> Commitment | None:
    """The commitment of that id, such as `celac-china-2019/VII.7`."""
    return _one(Commitment, "commitment", identifier, as_of)


def rule_cards(plan: str, as_of: datetime | None = None) -> tuple[RuleCard, ...]:
    """The rule cards in force for the pledges of a plan."""
    return _all(RuleCard, "rule-card", as_of, within=plan)


def activities(
    *, page: int = 1, size: int = 50, words: str = "", as_of: datetime | None = None, **tags: str
) -> Page[Activity]:
    """A page of activities, by date; `tags` filter: country, kind, stage, year, area, flag, currency, family."""
    chosen = {name: value for name, value in tags.items() if value}
    found = viewing.page("activity", as_of, number=page, size=size, words=words, tags=chosen)
    things = tuple(value_of(Activity, view.plain) for view in found.things)
    return Page(things=things, total=found.total, number=found.number, size=size)


@remembered
def activity(identifier: str, as_of: datetime | None = None) -> Activity | None:
    """The activity of that id, such as `celac-china/D059`; a meeting that is no activity too counts as one."""
    found = _one(Activity, "activity", identifier, as_of)
    if found is None and (held := _one(Meeting, "meeting", identifier, as_of)) is not None and held.activity is None:
        return deed_of(held, mechanism(held.mechanism, as_of))
    return found


@remembered
def deeds(as_of: datetime | None = None) -> tuple[Activity, ...]:
    """Everything that can be evidence: every activity, then every meeting that no activity tells of."""
    known = {one.id: one for one in mechanisms(as_of)}
    held = (deed_of(one, known.get(one.mechanism)) for one in meetings(as_of=as_of) if one.activity is None)
    return (*_all(Activity, "activity", as_of), *held)


@remembered
def tag_counts(kind: str, name: str) -> Mapping[str, int]:
    """How many views of a kind bear each value of a tag, such as activities by country; as known now."""
    rows = ViewRow.objects.filter(kind=kind, tags__name=name).values_list("tags__value").annotate(Count("id"))
    return dict(sorted(rows))


def members(as_of: datetime | None = None) -> tuple[Member, ...]:
    """Every state of the forums, by code; partners on the other side have `member` False."""
    return _all(Member, "member", as_of)


def member(iso3: str, as_of: datetime | None = None) -> Member | None:
    """The state of that ISO alpha-3 code."""
    return _one(Member, "member", iso3, as_of)


def mechanisms(as_of: datetime | None = None) -> tuple[StandingMechanism, ...]:
    """Every named mechanism, by id."""
    return _all(StandingMechanism, "mechanism", as_of)


def mechanism(identifier: str, as_of: datetime | None = None) -> StandingMechanism | None:
    """The mechanism of that id, such as `celac-china/ministerial`."""
    return _one(StandingMechanism, "mechanism", identifier, as_of)


def meetings(mechanism: str | None = None, as_of: datetime | None = None) -> tuple[Meeting, ...]:
    """The dated meetings of one mechanism or of all, by date."""
    return _all(Meeting, "meeting", as_of, within=mechanism)


def pledges(plan: str | None = None, as_of: datetime | None = None) -> tuple[Announcement, ...]:
    """Promises with a figure as they were announced, of one plan or of all."""
    return _all(Announcement, "announcement", as_of, within=plan)


def pledge(identifier: str, as_of: datetime | None = None) -> Announcement | None:
    """The announced promise of that id, such as `celac-china/P2018-01`."""
    return _one(Announcement, "announcement", identifier, as_of)


def programmes(plan: str | None = None, as_of: datetime | None = None) -> tuple[Programme, ...]:
    """What was reported about a plan: programmes, measures, opinions."""
    return _all(Programme, "programme", as_of, within=plan)


def links_of(
    *, commitment: str | None = None, activity: str | None = None, as_of: datetime | None = None
) -> tuple[Link, ...]:
    """Links of a commitment or of an activity (or all): accepted first, then by falling score; rejected ones last."""
    return _all(Link, "link", as_of, within=commitment, tags={"activity": activity} if activity else {})


def reports(
    *, commitment: str | None = None, member: str | None = None, as_of: datetime | None = None
) -> tuple[MemberReport, ...]:
    """What members say of a commitment, or a member of its commitments, in their own words."""
    return _all(MemberReport, "progress", as_of, within=commitment, tags={"member": member} if member else {})


def ties(
    pair: str | None = None, *, old: str | None = None, new: str | None = None, as_of: datetime | None = None
) -> tuple[Tie, ...]:
    """What is said of commitments of two plans (`OLD=>NEW`), in the order of the old plan; of one commitment by its side."""
    tags = {name: side for name, side in (("old", old), ("new", new)) if side}
    return _all(Tie, "descent", as_of, within=pair, tags=tags)


def kinships(activity: str | None = None, as_of: datetime | None = None) -> tuple[Kinship, ...]:
    """Pairs of activities that belong together, of one activity or of all: accepted first, then by falling score."""
    if activity is None:
        return _all(Kinship, "kinship", as_of)
    return tuple(each for side in ("left", "right") for each in _all(Kinship, "kinship", as_of, tags={side: activity}))


def contradictions(as_of: datetime | None = None, subject: str | None = None) -> tuple[Contradiction, ...]:
    """What disagrees, open ones first; of one subject (a typed id such as `activity:celac-china/D009`) or of all."""
    return _all(Contradiction, "contradiction", as_of, tags={"subject": subject} if subject else {})


@remembered
def sources(as_of: datetime | None = None) -> tuple[Source, ...]:
    """Every source that a claim names, with how many claims it makes."""
    return viewing.sources(as_of)


@remembered
def source(identifier: str, as_of: datetime | None = None) -> Source | None:
    """The source of that address or id."""
    return next(iter(viewing.sources(as_of, identifier)), None)


def searches(about: str | None = None, as_of: datetime | None = None) -> tuple[Search, ...]:
    """The search log: all of it, or what was searched for one plan, commitment or pledge."""
    return _all(Search, "search", as_of, within=about)


@remembered
def claims_of(subject: str, as_of: datetime | None = None) -> tuple[Claim, ...]:
    """The live claims about a subject (a typed id such as `activity:celac-china/D059`), in the order of recording."""
    return claims_until(as_of, subject=subject).live()


def claims_of_many(subjects: tuple[str, ...], as_of: datetime | None = None) -> tuple[Claim, ...]:
    """The live claims about several subjects, in the order of recording."""
    found: list[Claim] = []
    for start in range(0, len(subjects), 400):  # databases bound the length of a list
        found.extend(claims_until(as_of, subjects=subjects[start : start + 400]).live())
    return tuple(found)


@remembered
def ledger_of(subject: str, as_of: datetime | None = None) -> tuple[Claim, ...]:
    """Every claim about a subject, the retracted ones and the retractions as well."""
    return claims_until(as_of, subject=subject).claims


def claims_from(source: str, as_of: datetime | None = None) -> tuple[Claim, ...]:
    """Every claim that a source makes."""
    return claims_until(as_of, source=source).claims


@remembered
def claim(identifier: str) -> Claim | None:
    """The claim of that id (64 hex digits; from 8 on the first of them are enough where they name one claim)."""
    if len(identifier) == 64:
        row = ClaimRow.objects.filter(pk=identifier).first()
        return None if row is None else claim_from(row.plain)
    rows = list(ClaimRow.objects.filter(id__startswith=identifier)[:2]) if len(identifier) >= 8 else []
    return claim_from(rows[0].plain) if len(rows) == 1 else None


def changes_since(moment: datetime, limit: int = 1000) -> tuple[Claim, ...]:
    """What was recorded after `moment`, latest first, at most `limit` claims."""
    rows = ClaimRow.objects.filter(recorded_at__gt=moment).order_by("-recorded_at", "id")[:limit]
    return tuple(claim_from(row.plain) for row in rows)


@remembered
def assessments(plan: str, as_of: datetime | None = None) -> tuple[Assessment, ...]:
    """The latest results for a plan (made until `as_of`), in the order of the document."""
    return standing(plan, as_of)


def assessment(pledge: str, as_of: datetime | None = None) -> Assessment | None:
    """The latest result for a pledge, such as `celac-china-2019/I.2#2`."""
    plan = pledge.partition("/")[0]
    return next((found for found in assessments(plan, as_of) if found.pledge_id == pledge), None)


def snapshots() -> tuple[Snapshot, ...]:
    """Every frozen state, latest first."""
    return tuple(value_of(Snapshot, decoded(row.plain)) for row in SnapshotRow.objects.order_by("-made_at", "id"))


def latest_import(beginning: str) -> Report | None:
    """The report of the latest import whose name begins so."""
    row = ImportRow.objects.filter(name__startswith=beginning).order_by("-id").first()
    return None if row is None else value_of(Report, decoded(row.plain))


def imports(limit: int = 100) -> tuple[Report, ...]:
    """The reports of the latest imports."""
    return tuple(value_of(Report, decoded(row.plain)) for row in ImportRow.objects.order_by("-id")[:limit])


@remembered
def counts() -> Mapping[str, int]:
    """How many views of each kind there are, and how many claims under `claim`."""
    kinds = dict(ViewRow.objects.values_list("kind").annotate(Count("id")).order_by("kind"))
    return {**kinds, "claim": ClaimRow.objects.count()}


@remembered
def latest_moment(as_of: datetime | None = None) -> datetime | None:
    """The moment of the latest claim (recorded until `as_of`); None for an empty register."""
    rows = ClaimRow.objects.all() if as_of is None else ClaimRow.objects.filter(recorded_at__lte=as_of)
    latest: datetime | None = rows.aggregate(latest=Max("recorded_at"))["latest"]
    return latest


@remembered
def revision() -> int:
    """A number that grows with every change of the register: a page made at the same number is still right."""
    return RegisterRow.objects.aggregate(latest=Max("revision"))["latest"] or 0


@remembered
def views(kind: str, as_of: datetime | None = None) -> tuple[View, ...]:
    """Every view of a kind with its tags and contested properties, for lists that need more than the noun."""
    return viewing.listed(kind, as_of)


@remembered
def _all(
    shape: type[Shape],
    kind: str,
    as_of: datetime | None,
    *,
    within: str | None = None,
    tags: Mapping[str, str] | None = None,
) -> tuple[Shape, ...]:
    return tuple(value_of(shape, view.plain) for view in viewing.listed(kind, as_of, within=within, tags=tags or {}))


@remembered
def _one(shape: type[Shape], kind: str, identifier: str, as_of: datetime | None) -> Shape | None:
    view = viewing.single(kind, identifier, as_of)
    return None if view is None else value_of(shape, view.plain)
