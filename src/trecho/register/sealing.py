"""Rule cards of a register: what coding proposes, what a person sealed, and every version before (method, sections 0 and 1).

A seal is a claim by a person; sealing again takes the former card back, and both stay in sight with the number of
verdicts that had been given by then, so that nobody can say the yardstick was bent.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from msgspec.structs import replace

from trecho.core.assessing.card import cards_of
from trecho.core.claim import Author, Claim, Record
from trecho.core.dates import PartialDate, Period
from trecho.core.folding.live import live
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.permissions import Person
from trecho.core.plain import plain, value_of
from trecho.core.plan import Commitment, Plan
from trecho.core.pledge import Pledge
from trecho.core.rule_card import RuleCard
from trecho.core.trouble import Trouble
from trecho.core.vocabulary import id_of
from trecho.reference.parameters import parameters
from trecho.reference.units import units
from trecho.register.reviewing import assess_again
from trecho.store import search, shelf
from trecho.store.claims import claims_until
from trecho.store.votes import ballots


class Seal(Noun, frozen=True, kw_only=True):
    """One sealed version: the card, its claim, and how many verdicts on the commitment's links were older than it."""

    card: RuleCard
    claim: str
    moment: datetime
    reason: str = ""
    verdicts: int = 0
    holds: bool = False


class Yardstick(Noun, frozen=True, kw_only=True):
    """The rule card of one pledge: what coding proposes today and the sealed versions, latest first."""

    commitment: Commitment
    pledge: Pledge
    proposed: RuleCard
    seals: tuple[Seal, ...] = ()

    @property
    def id(self) -> str:
        """The pledge's id (`celac-china-2019/I.2#2`)."""
        return self.proposed.pledge

    @property
    def standing(self) -> Seal | None:
        """The sealed version that holds; None where nobody has sealed one."""
        return next((seal for seal in self.seals if seal.holds), None)

    @property
    def card(self) -> RuleCard:
        """The card that measures: the sealed one, else the proposed one."""
        return self.standing.card if self.standing else self.proposed

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields in which the sealed card differs from what coding proposes today; none where it is unsealed."""
        return self.standing.card.differing(self.proposed) if self.standing else ()


def cards_in_force(
    plan: Plan, commitments: Iterable[Commitment], as_of: datetime | None = None
) -> Mapping[str, RuleCard]:
    """The cards by pledge, for the pledges of these commitments: the sealed one, else the one that coding makes."""
    sealed = {card.pledge: card for card in search.rule_cards(plan.id, as_of)}
    return {**_proposed(plan, commitments, as_of), **sealed}


def yardsticks(plan: str, only: str | None = None) -> tuple[Yardstick, ...]:
    """The yardsticks of a plan's pledges in the order of the document, or of one commitment's where `only` names it."""
    whole = search.plan(plan)
    commitments = tuple(one for one in search.commitments(plan) if only in {None, one.id})
    if whole is None:
        return ()
    moments, about = _verdicts(), _about()
    return tuple(
        Yardstick(
            commitment=one,
            pledge=pledge,
            proposed=proposed,
            seals=_seals(proposed.pledge, about.get(proposed.pledge, ()), moments.get(one.id, ())),
        )
        for one in commitments
        if one.coding
        for pledge, proposed in zip(one.coding.pledges, _proposed(whole, (one,)).values(), strict=True)
    )


def yardstick_of(pledge: str) -> Yardstick | None:
    """The yardstick of one pledge (`celac-china-2019/I.2#2`); None where the register has no such pledge."""
    commitment = pledge.rpartition("#")[0]
    return next((one for one in yardsticks(commitment.partition("/")[0], commitment) if one.id == pledge), None)


def seal(yardstick: Yardstick, card: RuleCard, person: Person, moment: datetime, reason: str) -> str:
    """Keeps a card as the one that measures, in a person's name, and assesses again; the id of the claim.

    Raises Trouble where the same card is sealed already, or where a sealed one is replaced without a reason.
    """
    before = yardstick.standing
    if before and before.card.version == card.version:
        raise Trouble(yardstick.id, "is sealed with this very card", "change a field, or leave it")
    if before and not reason:
        raise Trouble(yardstick.id, "is sealed", "say why this card replaces the sealed one")
    author = Author(person.author)
    written = replace(
        card,
        pledge=yardstick.id,
        author=author.name,
        fixed_on=PartialDate(moment.astimezone(UTC).date().isoformat()),
        replaces=before.card.version if before else None,
    )
    claim = _claim(written, author, moment, reason)
    taken_back = [
        shelf.retraction_of(old, author=author, recorded_at=moment, why=reason)
        for old in search.claims_of(claim.subject)
        if before and old.id == before.claim
    ]
    shelf.keep([*taken_back, claim])
    assess_again(yardstick.commitment.id, moment)
    return claim.id


def _claim(card: RuleCard, author: Author, moment: datetime, reason: str) -> Claim:
    return Claim(
        subject=f"rule-card:{card.pledge}",
        attribute="card",
        value=Record("rule-card", plain(card)),
        original=moment.isoformat(),  # going back to a former card is a new act
        passage=Passage(source=author.name, words=reason),
        recorded_at=moment,
        author=author,
    )


def _proposed(plan: Plan, commitments: Iterable[Commitment], as_of: datetime | None = None) -> Mapping[str, RuleCard]:
    sides: dict[str, tuple[str, ...]] = {}
    for member in search.members(as_of):
        if member.side:
            sides[member.side] = (*sides.get(member.side, ()), member.id)
    period = Period(*plan.period)
    return {
        card.pledge: card
        for one in commitments
        if one.coding
        for card in cards_of(one.id, one.coding, period, parameters(), units(), sides=sides)
    }


def _verdicts() -> Mapping[str, tuple[datetime, ...]]:
    """When verdicts on the links of each commitment were given."""
    moments: dict[str, tuple[datetime, ...]] = {}
    for ballot in ballots().values():
        moments[ballot.commitment] = (*moments.get(ballot.commitment, ()), *(one.moment for one in ballot.cast))
    return moments


def _about() -> Mapping[str, tuple[Claim, ...]]:
    """Every claim about a rule card by pledge, those taken back as well, in the order of recording."""
    about: dict[str, tuple[Claim, ...]] = {}
    for claim in claims_until(None, types=("rule-card",), properties=("card", "retraction")).claims:
        pledge = id_of(claim.subject)
        about[pledge] = (*about.get(pledge, ()), claim)
    return about


def _seals(pledge: str, claims: tuple[Claim, ...], verdicts: tuple[datetime, ...]) -> tuple[Seal, ...]:
    standing = {claim.id for claim in live(claims)}
    return tuple(
        Seal(
            card=value_of(RuleCard, {**claim.value.fields, "pledge": pledge}),
            claim=claim.id,
            moment=claim.recorded_at,
            reason=claim.passage.words or "",
            verdicts=sum(1 for moment in verdicts if moment < claim.recorded_at),
            holds=claim.id in standing,
        )
        for claim in reversed(claims)
        if claim.attribute == "card" and isinstance(claim.value, Record)
    )
