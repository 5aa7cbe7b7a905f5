"""The link that a proposal and its judgements add up to (method: only accepted ones are evidence)."""

from collections.abc import Iterable
from typing import Any

from trecho.core.claim import Claim, Record
from trecho.core.folding.live import recording
from trecho.core.judgement import Verdict, Vote, state_after
from trecho.core.vocabulary import id_of

ARROW = "=>"
READERS = 2  # who must have judged a link that was given to a second reader


def link_subject(activity: str, commitment: str) -> str:
    """The subject that everything said about a link hangs on: `link:ACTIVITY=>COMMITMENT`."""
    return f"link:{activity}{ARROW}{commitment}"


def link_fields(subject: str, claims: Iterable[Claim]) -> dict[str, Any]:
    """The plain shape of a link: the best proposal's grade, score and reasons; the state that the votes give."""
    activity, _, commitment = id_of(subject).rpartition(ARROW)
    ordered = sorted(claims, key=recording)
    proposals = [c.value.fields for c in ordered if c.attribute == "proposal" and isinstance(c.value, Record)]
    votes = [vote for claim in ordered if (vote := vote_of(claim)) is not None]
    if second_awaited(votes, asked=any(claim.attribute == "second" for claim in ordered)):
        votes = []  # the first verdict counts, and is seen, once a second reader has given theirs
    fields: dict[str, Any] = {"grade": 0, "score": 0.0, **(proposals[-1] if proposals else {})}
    graded = [vote.grade for vote in votes if vote.grade is not None and vote.verdict is Verdict.ACCEPT]
    if graded:
        fields["grade"] = graded[-1]
    return {**fields, "activity": activity, "commitment": commitment, "state": state_after(votes)}


def second_awaited(votes: Iterable[Vote], *, asked: bool) -> bool:
    """Whether a second, blind verdict was asked for and is still to come; a coordinator's verdict ends the wait."""
    known = list(votes)
    return asked and len({vote.person for vote in known}) < READERS and not any(vote.settles for vote in known)


def vote_of(claim: Claim) -> Vote | None:
    """The vote that a person's judgement is; None for any other claim."""
    fields = claim.value.fields if isinstance(claim.value, Record) else {}
    verdict, grade = str(fields.get("verdict", "")), fields.get("grade")
    if claim.attribute != "judgement" or not claim.author.is_person or verdict not in set(Verdict):
        return None
    return Vote(
        person=claim.author.name,
        verdict=Verdict(verdict),
        grade=grade if isinstance(grade, int) else None,
        reason=str(fields.get("reason", "")),
        settles=bool(fields.get("settles")),
    )
