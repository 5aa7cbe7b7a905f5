"""A plan of the register with all that a report needs."""

from collections.abc import Mapping
from datetime import UTC, datetime

from trecho.core.activity import Activity
from trecho.core.assessing.ladder import Ladder, ladder
from trecho.core.claim import Claim
from trecho.core.dates import Period
from trecho.core.dossier import Dossier, Promise
from trecho.core.plan import Plan
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.register.figuring.ledgers import money_proofs
from trecho.store import search, shelf


def dossier_of_plan(plan: str | None = None, *, as_of: datetime | None = None, address: str = "") -> Dossier:
    """All that the open register holds about a plan; without one, about the plan it knows best.

    `address` is what the register's own addresses begin with, for links in what is published. Raises Trouble where the register knows no such plan.
    """
    chosen = plan_of_register(plan, as_of)
    assessments = search.assessments(chosen.id, as_of)
    commitments = search.commitments(chosen.id, as_of)
    promises = tuple(
        Promise(
            commitment=commitment,
            links=search.links_of(commitment=commitment.id, as_of=as_of),
            assessments=tuple(one for one in assessments if one.pledge_id.rpartition("#")[0] == commitment.id),
        )
        for commitment in commitments
    )
    linked = dict.fromkeys(link.activity for promise in promises for link in promise.links)
    found = {identifier: search.activity(identifier, as_of) for identifier in linked}
    activities = {identifier: activity for identifier, activity in found.items() if activity is not None}
    return Dossier(
        plan=chosen,
        headings=search.headings(chosen.id, as_of),
        promises=promises,
        activities=activities,
        gathered=search.activities(size=1, as_of=as_of).total,
        sources=tuple(dict.fromkeys(activity.source for activity in activities.values())),
        method_version=next((one.method_version for one in assessments), ""),
        snapshot_id=next((one.snapshot_id for one in assessments), ""),
        claims=_claims(promises, activities, as_of),
        ladder=_ladder(chosen, as_of),
        address=address.rstrip("/"),
    )


def _claims(
    promises: tuple[Promise, ...], activities: Mapping[str, Activity], as_of: datetime | None
) -> tuple[Claim, ...]:
    """The claims behind what a report shows: words of commitments, trails of results, figures of linked activities."""
    trails = {
        claim for promise in promises for one in promise.assessments for ids in one.trail.values() for claim in ids
    }
    subjects: dict[str, tuple[str, ...]] = {f"commitment:{promise.commitment.id}": ("words",) for promise in promises}
    subjects |= {f"activity:{identifier}": ("dates", "amounts", "quantity", "title") for identifier in activities}
    held = search.claims_of_many(tuple(subjects), as_of)
    shown = [one for one in held if one.attribute.partition(".")[0] in subjects[one.subject]]
    known = {one.id for one in shown}
    return (*shown, *(one for one in shelf.fetched(trails) if one.id not in known))


def _ladder(plan: Plan, as_of: datetime | None) -> Ladder:
    """The money that moved in the plan's years, each deed once, in US dollars."""
    today = (as_of or datetime.now(UTC)).date()
    return ladder(money_proofs(today, as_of), Period(*plan.period))


def plan_of_register(plan: str | None, as_of: datetime | None) -> Plan:
    """The plan of that id; without one, the plan that the register knows best. Raises Trouble where there is none."""
    known = {one.id: one for one in search.plans(as_of)}
    if plan is not None and plan in known:
        return known[plan]
    worded = [one for one in known.values() if search.commitments(one.id, as_of)]
    if plan is not None or not worded:
        names = ", ".join(known) or Sentence("none")
        raise Trouble(
            plan or Sentence("the register"),
            "no such plan with commitments (plans: %(names)s)",
            "load a case or name another plan",
            names=names,
        )
    return max(worded, key=lambda one: (len(search.assessments(one.id, as_of)), len(search.commitments(one.id, as_of))))
