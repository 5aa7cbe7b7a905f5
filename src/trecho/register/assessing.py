"""The assessments of a plan from what the register holds."""

from collections.abc import Mapping
from datetime import datetime

from msgspec.structs import replace

from trecho.chain import assess
from trecho.core.assessing.findings import accounts
from trecho.core.assessment import Assessment
from trecho.reference.parameters import parameters
from trecho.reference.units import comparator_in
from trecho.register.dossiers import plan_of_register
from trecho.store import search
from trecho.store.facts import facts as known_facts
from trecho.store.facts import families


def assess_plan(
    plan: str | None = None,
    *,
    only: str | None = None,
    as_of: datetime | None = None,
    snapshot_id: str = "",
    made_at: datetime | None = None,
) -> tuple[Assessment, ...]:
    """The assessments of a plan from the open register, as known at `as_of`; nothing is kept.

    `only` names one commitment: the same results for its pledges alone, as wanted after a verdict on one of its links.

    Raises Trouble where the register knows no such plan.
    """
    chosen = plan_of_register(plan, as_of)
    commitments = tuple(one for one in search.commitments(chosen.id, as_of) if only in {None, one.id})
    mine = {commitment.id for commitment in commitments}
    links = tuple(link for link in search.links_of(commitment=only, as_of=as_of) if link.commitment in mine)
    wanted = _with_families({link.activity for link in links}, families(as_of))
    facts = known_facts(as_of, snapshot_id=snapshot_id, made_at=made_at, about=wanted if only else None)
    deeds = tuple(search.deeds(as_of))
    totals = accounts(deeds, comparator_in, parameters())
    return assess(
        commitments,
        (deed for deed in deeds if deed.id in wanted),
        links,
        cards=[card for card in search.rule_cards(chosen.id, as_of) if card.commitment in mine],
        searches=search.searches(as_of=as_of),
        as_of=as_of.date() if as_of else None,
        plans=(chosen,),
        facts=replace(facts, announcements=search.pledges(as_of=as_of), totals=totals),
    )


def _with_families(linked: set[str], families: Mapping[str, str]) -> set[str]:
    """The linked activities and every other step of their undertakings."""
    whole = {families[name] for name in linked if name in families}
    return linked | {name for name, family in families.items() if family in whole}
