"""A member's two ledgers: what its side owes, and what it received; never one number, and receipts are no score. (method, 7)"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from trecho.core.assessing.obligations import obligations
from trecho.core.assessing.receipts import Receipt
from trecho.core.assessment import Status
from trecho.core.evidence import Proof
from trecho.core.member import Member
from trecho.core.member_report import MemberReport
from trecho.core.noun import Noun
from trecho.core.plan import Plan
from trecho.core.rule_card import RuleCard
from trecho.register.figuring.money import Received, received_by
from trecho.register.figuring.proofs import bench
from trecho.register.figuring.prospects import member_receipts
from trecho.register.figuring.weighing import of_one_list, proofs_of_money, scales
from trecho.store import search
from trecho.store.remembering import remembered


class Owed(Noun, frozen=True, kw_only=True):
    """The pledges of one plan that bind a side, by verified and by claimed status."""

    plan: str
    actor: str
    pledges: int
    verified: Mapping[Status, int]
    claimed: Mapping[Status, int]


class Ledgers(Noun, frozen=True, kw_only=True):
    """What is owed by the member's side, what the member received (accepted evidence, and proposals apart), its own words."""

    owed: tuple[Owed, ...]
    receipts: tuple[Receipt, ...]
    proposed: tuple[Receipt, ...]
    money: Received
    words: tuple[MemberReport, ...]


def ledgers(member: Member, today: date, as_of: datetime | None = None) -> Ledgers:
    """Both ledgers of one member from the open register."""
    owed: list[Owed] = []
    receipts: list[Receipt] = []
    proposed: list[Receipt] = []
    for plan in search.plans(as_of):
        if not search.assessments(plan.id, as_of):
            continue
        desk = bench(plan, today, as_of)
        owed.extend(_owed(plan, member, as_of, desk.case.cards))
        if not member.member:
            continue
        accepted = member_receipts(desk, (member.id,))
        known = {cell.pledge for cell in accepted}
        receipts.extend(accepted)
        proposed.extend(
            cell for cell in member_receipts(desk, (member.id,), proposals=True) if cell.pledge not in known
        )
    return Ledgers(
        owed=tuple(owed),
        receipts=tuple(receipts),
        proposed=tuple(proposed),
        money=received_by(member.id, money_proofs(today, as_of)),
        words=search.reports(member=member.id, as_of=as_of),
    )


@remembered
def money_proofs(today: date, as_of: datetime | None = None) -> tuple[Proof, ...]:
    """The deeds that move money, of the longest list alone, in US dollars."""
    return proofs_of_money(of_one_list(scales(today, as_of)))


def _owed(plan: Plan, member: Member, as_of: datetime | None, cards: tuple[RuleCard, ...]) -> tuple[Owed, ...]:
    if member.side is None:
        return ()
    found = {one.pledge_id: one for one in search.assessments(plan.id, as_of)}
    cells = [cell for cell in obligations(cards, found, (member.side,)) if cell.assessment is not None]
    if not cells:
        return ()
    results = [cell.assessment for cell in cells if cell.assessment is not None]
    return (
        Owed(
            plan=plan.id,
            actor=member.side,
            pledges=len(cells),
            verified=Counter(one.status_v for one in results),
            claimed=Counter(one.status_c for one in results),
        ),
    )
