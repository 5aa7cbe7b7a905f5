"""Where do sources disagree, and what holds meanwhile? (method, 5.1)"""

from collections.abc import Iterable
from hashlib import sha256
from itertools import combinations

from trecho.core.assessing.grading import Moved, graded, self_alone
from trecho.core.contradiction import Contradiction, ContradictionState
from trecho.core.evidence import Attribute, Class, Interval, Statement, Voice
from trecho.core.noun import Noun
from trecho.core.parameters import Conflict, Letter

# Only a person may say which plan or country a deed belongs to, or whether it happened at all.
_FOR_A_PERSON = frozenset({Attribute.PLAN, Attribute.COUNTRY, Attribute.OCCURRENCE})
_CLASSES = tuple(Class)


class Settled(Noun, frozen=True, kw_only=True):
    """What holds of one attribute while its sources disagree or agree; `value` None where it is a code or nothing holds."""

    value: Interval | None = None
    code: str | None = None
    worth: Class = Class.REJECTED
    self_reported: bool = False
    contested: bool = False
    claims: tuple[str, ...] = ()
    contradiction: Contradiction | None = None


def contradict(one: Statement, other: Statement, rule: Conflict) -> bool:
    """Whether two statements on one attribute differ by more than the method lets pass."""
    if one.attribute is Attribute.STAGE and one.low is not None and other.low is not None:
        return abs(one.low - other.low) >= 1
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return one.code != other.code
    gap = max(one.low - other.high, other.low - one.high)
    if one.attribute is Attribute.DATE:
        return gap > rule.days
    limit = rule.money if one.attribute is Attribute.MONEY else rule.quantity
    smaller = min(one.high, other.high)
    return gap > limit * smaller if smaller > 0 else gap > 0


def settled(
    statements: Iterable[Statement], conflict: Conflict, letter: Letter, *, moved: Moved | None = None
) -> Settled:
    """What holds of one attribute of one subject: a person's preference, the better class, the more specific, the later
    stage; otherwise the interval over all, contested, graded as one value that every group in it supports.
    """
    every = sorted(statements, key=lambda one: one.claim)
    live = [one for one in every if one.rank != "deprecated"]
    preferred = [one for one in live if one.rank == "preferred"]
    dispute = _dispute(every if preferred else live, conflict)
    kept = preferred or live
    if not kept:
        return Settled(contradiction=dispute)
    reason = "preferred by a person" if preferred else None
    if not preferred and _dispute(live, conflict) is not None:
        kept, reason = _narrowed(live, conflict, letter, moved)
    open_dispute = dispute is not None and reason is None
    return _over(kept, live, letter, moved, open_dispute=open_dispute, dispute=_resolved(dispute, kept, reason))


def _narrowed(
    live: list[Statement], conflict: Conflict, letter: Letter, moved: Moved | None
) -> tuple[list[Statement], str | None]:
    if live[0].attribute in _FOR_A_PERSON:
        return live, None
    camps = _camps(live, conflict)
    worth = [_CLASSES.index(_class_of_camp(camp, live, letter, moved)) for camp in camps]
    if worth.count(min(worth)) == 1:
        return camps[worth.index(min(worth))], "better class"
    camps = [camp for camp, rank in zip(camps, worth, strict=True) if rank == min(worth)]
    width = [min(_width(one) for one in camp) for camp in camps]
    if width.count(min(width)) == 1:
        return camps[width.index(min(width))], "more specific"
    if live[0].attribute is Attribute.STAGE:
        latest = max(str(one.valid_from or "") for one in live)
        newest = [one for one in live if str(one.valid_from or "") == latest]
        if latest and _dispute(newest, conflict) is None:
            return newest, "later"
    return [one for camp in camps for one in camp], None


def _camps(live: list[Statement], conflict: Conflict) -> list[list[Statement]]:
    """Statements that stand together: one camp for every value, with all that do not contradict it."""
    camps: list[list[Statement]] = []
    for one in sorted(live, key=lambda item: (item.low if item.low is not None else 0, item.code or "", item.claim)):
        home = next((camp for camp in camps if all(not contradict(one, other, conflict) for other in camp)), None)
        if home is None:
            camps.append([one])
        else:
            home.append(one)
    return camps


def _class_of_camp(camp: list[Statement], live: list[Statement], letter: Letter, moved: Moved | None) -> Class:
    others = [one.voice for one in live if one not in camp]
    return graded((one.voice for one in camp), others, camp[0].attribute, letter, moved=moved)


def _over(
    kept: list[Statement],
    live: list[Statement],
    letter: Letter,
    moved: Moved | None,
    *,
    open_dispute: bool,
    dispute: Contradiction | None,
) -> Settled:
    lows = [one.low for one in kept if one.low is not None]
    highs = [one.high for one in kept if one.high is not None]
    voices: list[Voice] = [one.voice for one in kept]
    against = [one.voice for one in live if one not in kept]
    codes = sorted({one.code for one in kept if one.code is not None})
    return Settled(
        value=Interval(min(lows), max(highs)) if lows and highs else None,
        code=codes[0] if len(codes) == 1 else None,
        worth=graded(voices, against, kept[0].attribute, letter, moved=moved),
        self_reported=self_alone(voices),
        contested=open_dispute,
        claims=tuple(one.claim for one in kept),
        contradiction=dispute,
    )


def _dispute(statements: list[Statement], conflict: Conflict) -> Contradiction | None:
    clashing = sorted(
        {one.claim for pair in combinations(statements, 2) if contradict(*pair, conflict) for one in pair}
    )
    if not clashing:
        return None
    by_claim = {one.claim: one for one in statements}
    subject, attribute = statements[0].subject, statements[0].attribute
    return Contradiction(
        id=sha256("\n".join((subject, attribute, *clashing)).encode()).hexdigest()[:16],
        subjects=(subject,),
        attribute=attribute,
        claims=tuple(clashing),
        said=tuple(_said(by_claim[claim]) for claim in clashing),
    )


def _resolved(dispute: Contradiction | None, kept: list[Statement], reason: str | None) -> Contradiction | None:
    if dispute is None or reason is None:
        return dispute
    return Contradiction(
        id=dispute.id,
        subjects=dispute.subjects,
        attribute=dispute.attribute,
        claims=dispute.claims,
        said=dispute.said,
        state=ContradictionState.RESOLVED,
        preferred=kept[0].claim,
        reason=reason,
    )


def _width(one: Statement) -> float:
    return float("inf") if one.low is None or one.high is None else one.high - one.low


def _said(one: Statement) -> str:
    if one.low is None or one.high is None:
        return one.code or ""
    return f"{one.low:g}" if one.low == one.high else f"{one.low:g}-{one.high:g}"
