"""What changed in the register, told as acts: who recorded what about which thing at which moment, and which results moved.

One act is one author's word on one subject at one moment; where an import speaks of many things at once it is one act.
Verdicts that wait for a second, blind reader are told once both have judged.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from django.db.models import Count, Q, QuerySet

from trecho.core.assessment import Assessment
from trecho.core.claim import Claim
from trecho.core.folding.link import second_awaited, vote_of
from trecho.core.noun import Noun
from trecho.core.vocabulary import id_of, type_of
from trecho.store.claims import claim_from
from trecho.store.models import ClaimRow, ViewRow
from trecho.store.results import history

MANY = 12  # things that one author may speak of at one moment before it is told as one act
MOST_CLAIMS = 200  # that one act is told by
# What programs conclude from what was recorded; it shows in results.
_CONCLUSIONS = ("proposal", "coding", "card", "second", "adopted")
_WATCHED = ("status_v", "status_c", "possible_v", "n_lo", "n_hi", "n_claimed")


class Act(Noun, frozen=True, kw_only=True):
    """What one author recorded at one moment: about one `subject`, by claims; or about many, counted by type in `kinds`."""

    moment: datetime
    author: str
    subject: str = ""
    claims: tuple[Claim, ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()
    number: int = 0


class Move(Noun, frozen=True, kw_only=True):
    """A result that is not what it was: the pledge before and after, when it was computed."""

    moment: datetime
    before: Assessment
    after: Assessment

    @property
    def commitment(self) -> str:
        """The id of the commitment whose pledge it is."""
        return self.after.pledge_id.rpartition("#")[0]


def acts(scope: str = "", limit: int = 100) -> tuple[Act, ...]:
    """The latest acts about a plan, member or commitment (a typed id such as `plan:celac-china-2019`), or about anything."""
    rows = _told(scope)
    moments = rows.values("recorded_at", "author").annotate(things=Count("subject", distinct=True), number=Count("id"))
    found: list[Act] = []
    for row in moments.order_by("-recorded_at", "author")[:limit]:
        mine = rows.filter(recorded_at=row["recorded_at"], author=row["author"])
        if row["things"] > MANY:
            found.append(_many(mine, row["recorded_at"], row["author"], row["number"]))
        else:
            found.extend(_few(mine))
    return tuple(found[:limit])


def moves(plans: Iterable[str], commitment: str = "", limit: int = 100) -> tuple[Move, ...]:
    """The latest changes of results of these plans (of one commitment), latest first."""
    found: list[Move] = []
    for plan in plans:
        before: dict[str, Assessment] = {}
        for moment, now in history(plan, commitment):
            was = before.get(now.pledge_id)
            if was is not None and any(getattr(was, name) != getattr(now, name) for name in _WATCHED):
                found.append(Move(moment=moment, before=was, after=now))
            before[now.pledge_id] = now
    return tuple(sorted(found, key=lambda move: (move.moment, move.after.pledge_id), reverse=True)[:limit])


def _told(scope: str) -> QuerySet[ClaimRow]:
    """The rows of claims that people or sources made, about a scope."""
    rows = ClaimRow.objects.exclude(Q(property__in=_CONCLUSIONS) & ~Q(author__startswith="person:"))
    kind, identifier = type_of(scope), id_of(scope)
    if kind == "plan":
        within = Q(subject__startswith=f"commitment:{identifier}/") | Q(
            type="link", subject__contains=f"=>{identifier}/"
        )
        return rows.filter(Q(subject=scope) | within)
    if kind == "commitment":
        return rows.filter(Q(subject=scope) | Q(type="link", subject__endswith=f"=>{identifier}"))
    if kind == "member":
        received = ViewRow.objects.filter(kind="activity", tags__name="country", tags__value=identifier)
        return rows.filter(Q(subject=scope) | Q(subject__in=received.values("subject")))
    return rows


def _many(rows: QuerySet[ClaimRow], moment: datetime, author: str, number: int) -> Act:
    kinds = rows.values_list("type").annotate(things=Count("subject", distinct=True)).order_by("-things", "type")
    return Act(moment=moment, author=author, kinds=tuple(kinds), number=number)


def _few(rows: QuerySet[ClaimRow]) -> Iterator[Act]:
    claims = [claim_from(text) for text in rows.order_by("subject", "id").values_list("plain", flat=True)]
    for subject, said in groupby(claims, key=lambda claim: claim.subject):
        mine = tuple(said)
        if type_of(subject) == "link" and _awaited(subject):
            continue
        first = mine[0]
        yield Act(
            moment=first.recorded_at,
            author=first.author.name,
            subject=subject,
            claims=mine[:MOST_CLAIMS],
            number=len(mine),
        )


def _awaited(link: str) -> bool:
    """Whether a second reader has still to judge the link without knowing the first verdict."""
    every = [claim_from(text) for text in ClaimRow.objects.filter(subject=link).values_list("plain", flat=True)]
    votes = [vote for claim in every if (vote := vote_of(claim)) is not None]
    return second_awaited(votes, asked=any(claim.attribute == "second" for claim in every))
