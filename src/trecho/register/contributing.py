"""What a country files for itself: where it stands on each commitment, and how accepted evidence enters the ledger."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from trecho.core.activity import Activity
from trecho.core.claim import Author, Claim, Record
from trecho.core.folding.link import link_subject
from trecho.core.folding.shaping import claims_of_noun
from trecho.core.judgement import Verdict
from trecho.core.link import Grade
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.permissions import Person
from trecho.core.plan import Commitment
from trecho.core.sentence import Sentence
from trecho.core.submission import State, Submission, activity_of
from trecho.core.trouble import Trouble
from trecho.register.matrices import cells_of
from trecho.register.reviewing import judge, link_between
from trecho.store import search, shelf, submissions
from trecho.store.writing import writing

_SAID_BY_ITS_GOVERNMENT = 0.5  # a proposal that nobody has weighed yet: neither likely nor unlikely


class Standing(Noun, frozen=True, kw_only=True):
    """One commitment as a country stands on it: its own cells of the matrix, its pieces of evidence by state."""

    commitment: Commitment
    cells: Mapping[str, str]
    evidence: Mapping[State, int]


def standings(plan: str, country: str, evidence: Iterable[Submission]) -> tuple[Standing, ...]:
    """Every commitment of a plan with what the country has said of it, its pieces of `evidence` counted by state."""
    cells: dict[str, dict[str, str]] = {}
    for address, text in cells_of(plan, None).items():
        if address.member == country:
            cells.setdefault(address.commitment, {})[address.column] = text
    counted: dict[str, Counter[State]] = {}
    for one in evidence:
        counted.setdefault(one.commitment, Counter())[one.state] += 1
    return tuple(
        Standing(commitment=one, cells=cells.get(one.id, {}), evidence=counted.get(one.id, {}))
        for one in search.commitments(plan)
    )


def accept(number: int, reviewer: Person, grade: Grade, moment: datetime) -> Submission:
    """Accepts what was sent: the deed and its link become claims of whoever filed them, the verdict one of the reviewer."""
    with writing():  # all of it, or nothing
        one = submissions.decide(number, State.ACCEPTED, by=reviewer.name, reason="", moment=moment)
        if search.commitment(one.commitment) is None:
            raise Trouble(one.commitment, "is no commitment of this register", "return the evidence with a reason")
        member = search.member(one.country)
        deed = activity_of(one, giver=bool(member and not member.member))
        claims = [*_told(one, deed, moment), _proposed(one, deed, grade, moment)]
        shelf.keep(claims, name=f"evidence {one.id}")
        judge(link_between(deed.id, one.commitment), Verdict.ACCEPT, reviewer, moment, grade=int(grade))
    return one


def give_back(number: int, reviewer: Person, reason: str, moment: datetime) -> Submission:
    """Returns what was sent, with the reason, to whoever filed it."""
    if not reason:
        raise Trouble(Sentence("reason"), "is missing", "say what has to be changed")
    return submissions.decide(number, State.RETURNED, by=reviewer.name, reason=reason, moment=moment)


def _told(one: Submission, deed: Activity, moment: datetime) -> tuple[Claim, ...]:
    passage = Passage(
        source=one.fields["url"], locator=f"submission={one.id}", url=one.fields["url"], words=one.fields["passage"]
    )
    return claims_of_noun(
        f"activity:{deed.id}", deed, passage=passage, recorded_at=moment, author=Author(f"person:{one.author}")
    )


def _proposed(one: Submission, deed: Activity, grade: Grade, moment: datetime) -> Claim:
    return Claim(
        subject=link_subject(deed.id, one.commitment),
        attribute="proposal",
        value=Record("link", {"grade": int(grade), "score": _SAID_BY_ITS_GOVERNMENT}),
        passage=Passage(source=f"person:{one.author}", words=one.fields["passage"]),
        recorded_at=moment,
        author=Author(f"person:{one.author}"),
    )
