"""A plan of the register with all that a report needs."""

from datetime import datetime

from trecho.core.dossier import Dossier, Promise
from trecho.core.plan import Plan
from trecho.core.trouble import Trouble
from trecho.store import search


def dossier_of_plan(plan: str | None = None, *, as_of: datetime | None = None) -> Dossier:
    """All that the open register holds about a plan; without one, about the plan it knows best.

    Raises Trouble where the register knows no such plan.
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
    )


def plan_of_register(plan: str | None, as_of: datetime | None) -> Plan:
    """The plan of that id; without one, the plan that the register knows best. Raises Trouble where there is none."""
    known = {one.id: one for one in search.plans(as_of)}
    if plan is not None and plan in known:
        return known[plan]
    worded = [one for one in known.values() if search.commitments(one.id, as_of)]
    if plan is not None or not worded:
        names = ", ".join(known) or "none"
        raise Trouble(
            plan or "the register",
            f"no such plan with commitments (plans: {names})",
            "load a case or name another plan",
        )
    return max(worded, key=lambda one: (len(search.assessments(one.id, as_of)), len(search.commitments(one.id, as_of))))
