"""The review desk of a register: what waits for a reader, and what follows from a verdict."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from trecho.core.agreement import Agreement, ordinal
from trecho.core.assessment import Assessment
from trecho.core.claim import Author, Claim, Record
from trecho.core.folding.ballot import Ballot, Cast
from trecho.core.folding.link import link_subject
from trecho.core.judgement import Verdict
from trecho.core.link import Link, LinkState
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.permissions import Act, Person
from trecho.core.pledge import PledgeKind
from trecho.core.queueing import Waiting, queued
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.register.assessing import assess_plan
from trecho.register.relearning import weights_in_use
from trecho.store import search, shelf
from trecho.store.results import run_of_one
from trecho.store.votes import ballots

# Grades in their order; who is unsure has not placed the link on it.
_ORDER = ("reject", "contributes", "direct")
_TICK = timedelta(microseconds=1)


class Desk(Noun, frozen=True, kw_only=True):
    """What one reader finds: links that wait, worth most first, their own last votes, latest first, and how far all are.

    `disputed` are the ballots that wait for a coordinator, `states` counts links by state.
    """

    waiting: tuple[Waiting, ...]
    mine: tuple[tuple[Ballot, Cast], ...]
    disputed: tuple[Ballot, ...]
    states: Mapping[LinkState, int]
    agreement: Agreement

    @property
    def total(self) -> int:
        """All links, judged or not."""
        return sum(self.states.values())

    @property
    def judged(self) -> int:
        """Links that are no longer mere proposals."""
        return self.total - self.states.get(LinkState.PROPOSED, 0)


def desk_of(person: Person, plan: str | None = None) -> Desk:
    """The desk of a person, for one plan or for all of the register.

    A link that was given to a second reader waits among the others for everybody but the first, and nothing tells them apart.
    """
    cast = {pair: ballot for pair, ballot in ballots().items() if _of(plan, ballot.commitment)}
    links = [link for link in search.links_of() if _of(plan, link.commitment)]
    open_ones = [
        link
        for link in links
        if link.state is LinkState.PROPOSED and person.author not in _persons(cast, link) and link.score > 0
    ]
    plans = {link.commitment.partition("/")[0] for link in open_ones}
    mine = [(ballot, one) for ballot in cast.values() for one in ballot.cast if one.vote.person == person.author]
    return Desk(
        waiting=queued(open_ones, _kinds(plans), _results(plans), weights_in_use().link_from),
        mine=tuple(sorted(mine, key=lambda pair: pair[1].moment, reverse=True)),
        disputed=tuple(ballot for ballot in cast.values() if ballot.disputed and not ballot.waits),
        states=Counter(link.state for link in links),
        agreement=agreement(cast.values()),
    )


def agreement(cast: Iterable[Ballot]) -> Agreement:
    """How far readers agree on the grade of links that two or more of them judged; who is unsure is left out."""
    values = ([value for value in ballot.values if value in _ORDER] for ballot in cast)
    return ordinal(values, _ORDER)


def judge(
    link: Link, verdict: Verdict, person: Person, moment: datetime, *, grade: int | None = None, reason: str = ""
) -> None:
    """Keeps a person's verdict, a coordinator's on a disputed link as the one that settles it, and assesses again."""
    ballot = ballots().get((link.activity, link.commitment))
    settles = person.may(Act.SETTLE) and ballot is not None and ballot.disputed
    shelf.judge(
        link.activity,
        link.commitment,
        verdict,
        person=Author(person.author),
        recorded_at=moment,
        grade=grade,
        reason=reason,
        settles=settles,
    )
    assess_again(link.commitment, moment)


def take_back(person: Person, moment: datetime, claim: str | None = None) -> Ballot:
    """Takes back a person's own verdict, the last one where none is named; the ballot that it was cast on.

    Raises Trouble where the person has no such verdict.
    """
    own = [
        (one.moment, one.claim, ballot)
        for ballot in ballots().values()
        for one in ballot.cast
        if one.vote.person == person.author
    ]
    chosen = [found for found in own if claim in {None, found[1]}]
    if not chosen:
        raise Trouble(Sentence("undo"), "there is no verdict of yours to take back", "judge a link first")
    _, identifier, ballot = max(chosen, key=lambda found: found[:2])
    shelf.retract(identifier, author=Author(person.author), recorded_at=moment, why="taken back at the review desk")
    assess_again(ballot.commitment, moment)
    return ballot


def give_to_second(pairs: Iterable[tuple[str, str]], person: Person, moment: datetime) -> int:
    """Gives links that one person judged to a second reader; how many there were. Their state waits for both."""
    known = ballots()
    chosen = [pair for pair in pairs if pair in known and len(known[pair].persons) == 1 and not known[pair].asked]
    shelf.keep([_asked(*pair, Author(person.author), moment) for pair in chosen])
    for commitment in dict.fromkeys(commitment for _, commitment in chosen):
        assess_again(commitment, moment)
    return len(chosen)


def assess_again(commitment: str, moment: datetime) -> None:
    """Assesses the pledges of one commitment after something about it has changed, and keeps the results."""
    plan = commitment.partition("/")[0]
    found = assess_plan(plan, only=commitment, made_at=moment)
    if found:
        # Two changes within one microsecond would share a name; the revision of the register tells them apart.
        run = run_of_one(commitment, f"{search.revision()} {moment.isoformat()}")
        shelf.keep_assessments(plan, found, run=run, made_at=moment + _TICK)


def link_between(activity: str, commitment: str) -> Link:
    """The link of that pair; raises Trouble where nobody has proposed or judged it."""
    found = search.links_of(commitment=commitment, activity=activity)
    if not found:
        raise Trouble(f"{activity} → {commitment}", "is no link of this register", "choose one at the review desk")
    return found[0]


def _asked(activity: str, commitment: str, person: Author, moment: datetime) -> Claim:
    return Claim(
        subject=link_subject(activity, commitment),
        attribute="second",
        value=Record("second", {"at": moment.isoformat()}),
        passage=Passage(source=person.name),
        recorded_at=moment,
        author=person,
    )


def _kinds(plans: Iterable[str]) -> dict[str, frozenset[PledgeKind]]:
    return {
        commitment.id: frozenset(pledge.kind for pledge in commitment.coding.pledges)
        for plan in plans
        for commitment in search.commitments(plan)
        if commitment.coding
    }


def _results(plans: Iterable[str]) -> list[Assessment]:
    return [found for plan in plans for found in search.assessments(plan)]


def _persons(cast: Mapping[tuple[str, str], Ballot], link: Link) -> frozenset[str]:
    ballot = cast.get((link.activity, link.commitment))
    return ballot.persons if ballot else frozenset()


def _of(plan: str | None, commitment: str) -> bool:
    return plan in {None, "", commitment.partition("/")[0]}
