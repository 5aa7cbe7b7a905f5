"""The evidence of a plan's pledges as an assessment weighs it: what people accepted, or open proposals as well."""

from collections.abc import Iterator
from datetime import date, datetime

from msgspec.structs import replace

from trecho.core.assessing.assembling import Case, evidence_of
from trecho.core.assessing.findings import accounts
from trecho.core.assessing.judging import Frame
from trecho.core.assessing.proving import Knowledge
from trecho.core.assessing.running import case_of, knowledge
from trecho.core.evidence import Evidence
from trecho.core.noun import Noun
from trecho.core.plan import Plan
from trecho.core.rule_card import RuleCard
from trecho.reference.parameters import parameters
from trecho.reference.units import comparator_in
from trecho.register.figuring.weighing import tools
from trecho.store import search
from trecho.store.facts import facts
from trecho.store.remembering import remembered


class Bench(Noun, frozen=True, kw_only=True, dict=True):
    """A plan laid out for weighing: its case, what weighing needs, and the frame of an assessment."""

    case: Case
    known: Knowledge
    frame: Frame

    def evidence(self, *, proposals: bool = False, only: str | None = None) -> Iterator[tuple[RuleCard, Evidence]]:
        """Each card with its evidence; with `proposals`, open ones as well, and `only` for one commitment."""
        return evidence_of(self.case, self.known, proposals=proposals, only=only)

    def every_evidence(self, *, proposals: bool = False) -> tuple[tuple[RuleCard, Evidence], ...]:
        """The evidence of the whole plan, weighed once for everyone who asks the same bench."""
        kept = self.__dict__.setdefault("weighed", {})
        if proposals not in kept:
            kept[proposals] = tuple(self.evidence(proposals=proposals))
        found: tuple[tuple[RuleCard, Evidence], ...] = kept[proposals]
        return found


@remembered
def bench(plan: Plan, today: date, as_of: datetime | None = None, *, only: str | None = None) -> Bench:
    """The plan as the open register knows it, or one commitment of it; proofs come without the ids of their claims."""
    commitments = tuple(one for one in search.commitments(plan.id, as_of) if only in {None, one.id})
    mine = {one.id for one in commitments}
    links = tuple(link for link in search.links_of(commitment=only, as_of=as_of) if link.commitment in mine)
    told = facts(as_of, about=())
    linked = {link.activity for link in links}
    families = {told.families[name] for name in linked if name in told.families}
    deeds = search.deeds(as_of)
    instruments = tools(today, as_of)
    told = replace(
        told,
        announcements=search.pledges(as_of=as_of),
        totals=accounts(deeds, comparator_in, parameters()),
    )
    case = case_of(
        commitments,
        (one for one in deeds if one.id in linked or told.families.get(one.id) in families),
        links,
        instruments,
        told,
        cards=tuple(card for card in search.rule_cards(plan.id, as_of) if card.commitment in mine),
        searches=search.searches(as_of=as_of),
        plans=(plan,),
    )
    return Bench(
        case=case,
        known=knowledge(instruments, told),
        frame=Frame(today=today, parameters=parameters()),
    )
