"""The votes on each link, as a desk needs them: who said what when, and whether a second reader was asked for."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from trecho.core.claim import Claim
from trecho.core.folding.link import ARROW, second_awaited, vote_of
from trecho.core.folding.live import live
from trecho.core.judgement import Verdict, Vote
from trecho.core.noun import Noun
from trecho.core.vocabulary import id_of


class Cast(Noun, frozen=True, kw_only=True):
    """One vote with the claim that it is and the moment it was recorded at."""

    vote: Vote
    claim: str
    moment: datetime


class Ballot(Noun, frozen=True, kw_only=True):
    """The last vote of each person on a link, in the order of recording; `asked` means that a second reader is wanted."""

    activity: str
    commitment: str
    cast: tuple[Cast, ...] = ()
    asked: bool = False

    @property
    def waits(self) -> bool:
        """Whether the second reader has still to vote: until then nobody is shown the first vote."""
        return second_awaited((one.vote for one in self.cast), asked=self.asked)

    @property
    def persons(self) -> frozenset[str]:
        """Who has voted."""
        return frozenset(one.vote.person for one in self.cast)

    @property
    def disputed(self) -> bool:
        """Whether those who voted differ and nobody has settled it."""
        return len({one.vote.verdict for one in self.cast}) > 1 and not any(one.vote.settles for one in self.cast)

    @property
    def values(self) -> tuple[str, ...]:
        """What each reader said, as agreement compares it: grades, `reject`, `unsure`; verdicts that settle left out."""
        return tuple(value_of_vote(one.vote) for one in self.cast if not one.vote.settles)


def value_of_vote(vote: Vote) -> str:
    """A vote in one word: `direct`, `contributes`, `reject` or `unsure`."""
    if vote.verdict is not Verdict.ACCEPT:
        return str(vote.verdict)
    return "contributes" if vote.grade == 1 else "direct"


def ballots(claims: Iterable[Claim]) -> Mapping[tuple[str, str], Ballot]:
    """The ballots of every link that was judged or given to a second reader, by activity and commitment."""
    by_link: dict[str, list[Claim]] = {}
    for claim in live(claims):
        by_link.setdefault(claim.subject, []).append(claim)
    found: dict[tuple[str, str], Ballot] = {}
    for subject, about in by_link.items():
        activity, _, commitment = id_of(subject).rpartition(ARROW)
        last: dict[str, Cast] = {}
        for claim in about:
            vote = vote_of(claim)
            if vote is not None:
                last.pop(vote.person, None)
                last[vote.person] = Cast(vote=vote, claim=claim.id, moment=claim.recorded_at)
        found[activity, commitment] = Ballot(
            activity=activity,
            commitment=commitment,
            cast=tuple(last.values()),
            asked=any(claim.attribute == "second" for claim in about),
        )
    return found
