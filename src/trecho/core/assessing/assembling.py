"""Which evidence belongs to which pledge? Links, activities and searches are dealt out once, then weighed. (method, section 1)"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain as joined

from msgspec.structs import replace

from trecho.core.activity import Activity
from trecho.core.assessing.clock import certainly_in
from trecho.core.assessing.emphasis import former_period
from trecho.core.assessing.judging import Frame, assessment_of
from trecho.core.assessing.proving import Knowledge, account_of, is_account, proof_of
from trecho.core.assessing.sharing import Claimant, left_for, succeeded
from trecho.core.assessing.unit_test import verdict_on
from trecho.core.assessment import Assessment
from trecho.core.evidence import Account, Attestation, Evidence, Proof, Verdict
from trecho.core.link import Grade, Link, LinkState
from trecho.core.noun import Noun
from trecho.core.rule_card import RuleCard
from trecho.core.search import Search
from trecho.core.words import tokens

# No score reaches it: only links that a person accepted stand.
_ACCEPTED = 2.0


class Case(Noun, frozen=True, kw_only=True):
    """All that a run is about: cards, activities by id, links, searches, attestations, and what is known beside them.

    `families` names the deed that several records are steps of; `plans` the plan of each commitment; `promised` the
    sum promised over each lineage.
    """

    cards: tuple[RuleCard, ...]
    activities: Mapping[str, Activity]
    links: tuple[Link, ...]
    searches: tuple[Search, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    accounts: tuple[Account, ...] = ()
    families: Mapping[str, str] = {}
    plans: Mapping[str, str] = {}
    promised: Mapping[str, float] = {}
    detectability: Mapping[str, float] = {}


def assessments(case: Case, known: Knowledge, frame: Frame) -> Iterator[Assessment]:
    """The assessment of every card, in their order; each depends on the evidence of its own lineage alone."""
    by_commitment = _by_commitment(case.links)
    pledges = _pledges(case.cards)
    dealt = _Dealing(case, known, by_commitment, pledges)
    by_lineage: dict[str, list[RuleCard]] = {}
    for card in case.cards:
        if card.lineage is not None:
            by_lineage.setdefault(card.lineage, []).append(card)
    for card in case.cards:
        kin = [other for other in by_lineage.get(card.lineage or "", []) if other.pledge != card.pledge]
        evidence = dealt.evidence(card, kin, least=_ACCEPTED)
        proposals = (
            dealt.evidence(card, kin, least=known.parameters.provisional.min_score)
            if dealt.has_proposals(card)
            else None
        )
        yield assessment_of(card, evidence, frame, proposals=proposals)


def evidence_of(
    case: Case, known: Knowledge, *, proposals: bool = False, only: str | None = None
) -> Iterator[tuple[RuleCard, Evidence]]:
    """Each card with the evidence that enters its assessment, in their order; with `proposals`, the open ones as well.

    `only` names one commitment.
    """
    dealt = _Dealing(case, known, _by_commitment(case.links), _pledges(case.cards))
    least = known.parameters.provisional.min_score if proposals else _ACCEPTED
    for card in case.cards:
        if only in {None, card.commitment}:
            kin = [other for other in case.cards if other.lineage == card.lineage and other.pledge != card.pledge]
            yield card, dealt.evidence(card, kin if card.lineage is not None else [], least=least)


class _Dealing:
    """Deals out evidence to cards; holds the indexes, so that one pledge can be dealt again after one verdict."""

    def __init__(
        self,
        case: Case,
        known: Knowledge,
        by_commitment: Mapping[str, list[Link]],
        pledges: Mapping[str, list[RuleCard]],
    ) -> None:
        self.case = case
        self.known = known
        self.links = by_commitment
        self.pledges = pledges
        self.searches = _by_about(case.searches)
        self.deeds = deeds_of(case.families, case.activities)
        self.steps = _steps(self.deeds)

    def has_proposals(self, card: RuleCard) -> bool:
        """Whether a link that nobody has judged could serve the card."""
        least = self.known.parameters.provisional.min_score
        return any(link.state is LinkState.PROPOSED and link.score >= least for link in self._links(card))

    def evidence(self, card: RuleCard, kin: Sequence[RuleCard], *, least: float) -> Evidence:
        """Everything that may enter the card's assessment."""
        proofs, accounts = self._weighed(card, least=least)
        shared, later = self._shared(card, proofs, kin, least=least)
        return Evidence(
            proofs=proofs,
            former=_former(card, proofs),
            accounts=(*accounts, *self._kin_accounts(card, kin, least=least), *self._lineage_accounts(card)),
            attestations=tuple(one for one in self.case.attestations if one.pledge == card.pledge),
            searches=self._searches(card),
            detectability=self.case.detectability.get(card.pledge),
            shared=shared,
            later=later,
            promised=self.case.promised.get(card.lineage) if card.lineage else None,
        )

    def _links(self, card: RuleCard) -> list[Link]:
        path = card.commitment.rpartition("/")[2]
        return list(
            joined(self.links.get(card.commitment, ()), self.links.get(path, ()) if path != card.commitment else ())
        )

    def _weighed(self, card: RuleCard, *, least: float) -> tuple[tuple[Proof, ...], tuple[Account, ...]]:
        grades: dict[str, Grade] = {}
        accounts: dict[str, Account] = {}
        for link in self._links(card):
            record = self.case.activities.get(link.activity)
            if record is None or not _stands(link, least=least) or not self._serves(link, card, record):
                continue
            if is_account(record):
                account = account_of(record, card, self.known)
                if account is not None:
                    accounts[record.id] = account
                continue
            deed = self.deeds.get(record.id, record.id)
            grades[deed] = max(link.grade, grades.get(deed, Grade.NONE))
        proofs = (proof_of(self._records(deed), grade, card, self.known) for deed, grade in grades.items())
        return tuple(map(self._under_its_deed, proofs)), tuple(accounts.values())

    def _under_its_deed(self, proof: Proof) -> Proof:
        """The proof with the name of the deed that its parent is a step of."""
        deed = self.deeds.get(proof.parent) if proof.parent else None
        return replace(proof, parent=self._records(deed)[0].id) if deed and self._records(deed) else proof

    def _records(self, deed: str) -> list[Activity]:
        found = [self.case.activities.get(name) for name in self.steps.get(deed, (deed,))]
        return [record for record in found if record is not None and not is_account(record)]

    def _serves(self, link: Link, card: RuleCard, record: Activity) -> bool:
        if link.pledge is not None:
            return link.pledge in {card.pledge, card.pledge.rpartition("#")[2]}
        if len(self.pledges[card.commitment]) == 1:
            return True
        if self._other_mechanism(card, record):
            return False
        return is_account(record) or verdict_on(card.unit_test, record, self.known.units) is not Verdict.FAILED

    def _other_mechanism(self, card: RuleCard, record: Activity) -> bool:
        """Whether the record names another mechanism of the commitment better than the card's (method, 3.2)."""
        if card.mechanism is None:
            return False
        named = {one.mechanism for one in self.pledges[card.commitment] if one.mechanism}
        return len(named) > 1 and _named(card.mechanism, record) < max(_named(name, record) for name in named)

    def _shared(
        self, card: RuleCard, proofs: tuple[Proof, ...], kin: Sequence[RuleCard], *, least: float
    ) -> tuple[tuple[tuple[str, float], ...], tuple[str, ...]]:
        mine = self._claimant(card, proofs)
        if mine is None:
            return (), ()
        others = [
            other
            for one in kin
            if (other := self._claimant(one, self._weighed(one, least=least)[0])) is not None
            and one.unit_test.act is card.unit_test.act
        ]
        older = [other for other in others if other.clock.start.first_day < mine.clock.start.first_day]
        newer = [other for other in others if other.clock.start.first_day > mine.clock.start.first_day]
        return tuple(sorted(left_for(mine, older).items())), succeeded(mine, newer)

    def _claimant(self, card: RuleCard, proofs: tuple[Proof, ...]) -> Claimant | None:
        if card.clock is None or card.goal is None or card.goal.need is None:
            return None
        plan = self.case.plans.get(card.commitment, card.commitment.rpartition("/")[0])
        return Claimant(pledge=card.pledge, plan=plan, clock=card.clock, need=card.goal.need, proofs=proofs)

    def _kin_accounts(self, card: RuleCard, kin: Sequence[RuleCard], *, least: float) -> Iterator[Account]:
        """Accounts of the lineage that hang on a sister pledge."""
        for other in kin:
            for account in self._weighed(other, least=least)[1]:
                if account.scope == card.lineage:
                    yield account

    def _lineage_accounts(self, card: RuleCard) -> Iterator[Account]:
        """Totals that speak of the card's lineage, whether or not anybody linked them."""
        return (one for one in self.case.accounts if card.lineage is not None and one.scope == card.lineage)

    def _searches(self, card: RuleCard) -> tuple[Search, ...]:
        plan = card.commitment.rpartition("/")[0]
        return tuple(
            joined.from_iterable(self.searches.get(about, ()) for about in (card.pledge, card.commitment, plan))
        )


def deeds_of(families: Mapping[str, str], activities: Mapping[str, Activity]) -> dict[str, str]:
    """The deed that each record is a step of: its family, save for envelopes and their parts, which are deeds of their own."""
    kin = _steps(families)
    found = {}
    for record, family in families.items():
        activity = activities.get(record)
        others = set(kin[family])
        apart = activity is not None and (activity.parent in others or not others.isdisjoint(activity.covers))
        found[record] = record if apart else family
    return found


def with_lineages(cards: Iterable[RuleCard], lineages: Mapping[str, str]) -> tuple[RuleCard, ...]:
    """The cards with the lineage that each pledge, or its commitment, belongs to."""
    return tuple(
        replace(card, lineage=lineages.get(card.pledge, lineages.get(card.commitment, card.lineage))) for card in cards
    )


def _former(card: RuleCard, proofs: tuple[Proof, ...]) -> tuple[Proof, ...] | None:
    """The accepted deeds of the former period of equal length; None where there are none: then nothing is known of it."""
    if not card.increase or card.clock is None:
        return None
    before = former_period(card.clock)
    return tuple(proof for proof in proofs if certainly_in(proof, before)) or None


def _named(mechanism: str, record: Activity) -> float:
    """The share of the mechanism's words that stand in the record's titles."""
    words = set(tokens(mechanism))
    return len(words & {word for title in record.title.values() for word in tokens(title)}) / max(1, len(words))


def _stands(link: Link, *, least: float) -> bool:
    """Accepted links are evidence; a proposal stands only in a provisional run, from a score on."""
    if link.grade is Grade.NONE or link.state is LinkState.REJECTED:
        return False
    return link.state is LinkState.ACCEPTED or link.score >= least


def _by_commitment(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.commitment, []).append(link)
    return found


def _by_about(searches: Iterable[Search]) -> dict[str, list[Search]]:
    found: dict[str, list[Search]] = {}
    for search in searches:
        found.setdefault(search.about, []).append(search)
    return found


def _pledges(cards: Iterable[RuleCard]) -> dict[str, list[RuleCard]]:
    found: dict[str, list[RuleCard]] = {}
    for card in cards:
        found.setdefault(card.commitment, []).append(card)
    return found


def _steps(families: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for record, deed in families.items():
        found.setdefault(deed, []).append(record)
    return {deed: tuple(sorted(records)) for deed, records in found.items()}
