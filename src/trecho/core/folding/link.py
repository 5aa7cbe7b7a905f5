"""The link that a proposal and its judgements add up to (method: only accepted ones are evidence)."""

from collections.abc import Iterable
from typing import Any

from trecho.core.claim import Claim, Record
from trecho.core.folding.live import recording
from trecho.core.judgement import Verdict, Vote, state_after
from trecho.core.vocabulary import id_of

ARROW = "=>"


def link_subject(activity: str, commitment: str) -> str:
    """The subject that everything said about a link hangs on: `link:ACTIVITY=>COMMITMENT`."""
    return f"link:{activity}{ARROW}{commitment}"


def link_fields(subject: str, claims: Iterable[Claim]) -> dict[str, Any]:
    """The plain shape of a link: the best proposal's grade, score and reasons; the state that the votes give."""
    activity, _, commitment = id_of(subject).rpartition(ARROW)
    ordered = sorted(claims, key=recording)
    proposals = [c.value.fields for c in ordered if c.attribute == "proposal" and isinstance(c.value, Record)]
    votes = [vote for claim in ordered if claim.attribute == "judgement" for vote in _vote(claim)]
    fields: dict[str, Any] = {"grade": 0, "score": 0.0, **(proposals[-1] if proposals else {})}
    graded = [vote.grade for vote in votes if vote.grade is not None and vote.verdict is Verdict.ACCEPT]
    if graded:
        fields["grade"] = graded[-1]
    return {**fields, "activity": activity, "commitment": commitment, "state": state_after(votes)}


def _vote(claim: Claim) -> list[Vote]:
    fields = claim.value.fields if isinstance(claim.value, Record) else {}
    verdict, grade = str(fields.get("verdict", "")), fields.get("grade")
    if not claim.author.is_person or verdict not in set(Verdict):
        return []
    return [
        Vote(
            person=claim.author.name,
            verdict=Verdict(verdict),
            grade=grade if isinstance(grade, int) else None,
            reason=str(fields.get("reason", "")),
            settles=bool(fields.get("settles")),
        )
    ]
