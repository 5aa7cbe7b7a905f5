"""Which activities of a register are one undertaking: proposals by the program, verdicts by people, all to be taken back."""

from collections.abc import Iterable
from datetime import datetime

from trecho import __version__
from trecho.core.activity import Activity
from trecho.core.claim import Author, Claim, Record
from trecho.core.folding.kinship import kinship_subject
from trecho.core.folding.live import recording
from trecho.core.kinship import Kinship, KinshipState
from trecho.core.noun import Noun
from trecho.core.passage import Passage
from trecho.core.permissions import Act, Person
from trecho.core.plain import plain
from trecho.core.report import Report
from trecho.core.resolving.merging import Clash, Ruling, Verdict, families
from trecho.core.resolving.proposing import Proposal
from trecho.core.resolving.relation import Relation
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.store import search, shelf
from trecho.store.facts import told_families

_AUTHOR = Author(f"program:resolve@{__version__}")
_JOINING = frozenset({Relation.SAME, Relation.STEP})


class Judged(Noun, frozen=True):
    """One verdict of a person on a pair: the claim that says it, when it was recorded, and the kinship as it stands."""

    claim: str
    moment: datetime
    kinship: Kinship


def propose(moment: datetime) -> Report:
    """Proposes anew which of the register's activities belong together; what people said of a pair stays said."""
    from trecho import chain

    return file(chain.resolve(search.deeds), moment)


def file(proposals: Iterable[Proposal], moment: datetime) -> Report:
    """Keeps proposals of pairs that the register knows and of which no source has told already what they are.

    Earlier proposals that are gone are taken back.
    """
    known = {deed.id: deed for deed in search.deeds()}
    claims = [
        _claim(
            each.left,
            each.right,
            "proposal",
            _said(each),
            _AUTHOR,
            moment,
        )
        for each in proposals
        if each.left in known and each.right in known and not _told(known[each.left], known[each.right])
    ]
    return shelf.keep_edition(claims, author=_AUTHOR, name="undertakings proposed", recorded_at=moment)


def _told(one: Activity, other: Activity) -> bool:
    """Whether a source calls the two one undertaking, or says which is part of which."""
    told = told_families()
    tied = one.parent == other.id or other.parent == one.id or one.id in other.covers or other.id in one.covers
    return tied or (one.id in told and told[one.id] == told.get(other.id))


def _said(each: Proposal) -> dict[str, object]:
    reasons = [{**plain(reason), "weight": round(reason.weight, 4)} for reason in each.reasons]
    return {"relation": each.relation.value, "score": round(each.score, 4), "reasons": reasons}


def clashes(left: str, right: str, state: KinshipState, relation: Relation) -> tuple[Clash, ...]:
    """What a verdict would set against earlier ones: pairs rejected by somebody that accepted pairs would join all the same."""
    pair = tuple(sorted((left, right)))
    rulings = [_ruling(each) for each in search.kinships() if (each.left, each.right) != pair]
    joins = state is KinshipState.ACCEPTED and relation in _JOINING
    verdict = Verdict.ACCEPTED if joins else Verdict.REJECTED if state is KinshipState.REJECTED else Verdict.OPEN
    before = set(families(rulings).clashes)
    return tuple(each for each in families([*rulings, Ruling(left, right, verdict)]).clashes if each not in before)


def overruled(left: str, right: str, state: KinshipState, person: Person) -> Kinship | None:
    """The other person's verdict that a verdict would turn round; None where nobody else has judged the pair otherwise."""
    one = kinship_between(left, right)
    other = one.by not in {None, person.author} and one.state is not KinshipState.PROPOSED and one.state is not state
    return one if other else None


def judge(
    left: str, right: str, state: KinshipState, relation: Relation, person: Person, moment: datetime, *, why: str = ""
) -> None:
    """Keeps a person's verdict on a pair, and assesses anew what either activity is evidence for."""
    said: dict[str, object] = {"state": state.value, "relation": relation.value, "why": why, "at": moment.isoformat()}
    shelf.keep([_claim(left, right, "judgement", said, Author(person.author), moment)])
    _assess(left, right, moment)


def take_back(claim: str, person: Person, moment: datetime) -> Kinship:
    """Takes a verdict back, one's own or as a coordinator anybody's: the pair is again what it was before."""
    found = search.claim(claim)
    own = found is not None and found.author.name == person.author
    if found is None or found.attribute != "judgement" or not (own or person.may(Act.SETTLE)):
        raise Trouble(Sentence("undo"), "there is no verdict of yours to take back", "choose one of your own")
    left, _, right = found.subject.partition(":")[2].partition("~")
    shelf.retract(claim, author=Author(person.author), recorded_at=moment, why="taken back at the review desk")
    _assess(left, right, moment)
    return kinship_between(left, right)


def kinship_between(left: str, right: str) -> Kinship:
    """What is said of that pair; raises Trouble where one of the two is no activity of the register."""
    one, other = sorted((left, right))
    for each in search.kinships(one):
        if (each.left, each.right) == (one, other):
            return each
    if one == other or search.activity(one) is None or search.activity(other) is None:
        raise Trouble(f"{left} ~ {right}", "are no two activities of this register", "choose a pair at the desk")
    return Kinship(left=one, right=other)


def verdicts(person: Person) -> tuple[Judged, ...]:
    """A person's own live verdicts on pairs, the latest first."""
    found = [
        Judged(claim.id, claim.recorded_at, each)
        for each in search.kinships()
        if each.state is not KinshipState.PROPOSED
        for claim in sorted(search.claims_of(kinship_subject(each.left, each.right)), key=recording)
        if claim.attribute == "judgement" and claim.author.name == person.author
    ]
    return tuple(sorted(found, key=lambda one: one.moment, reverse=True))


def _ruling(each: Kinship) -> Ruling:
    if each.joins:
        return Ruling(each.left, each.right, Verdict.ACCEPTED)
    rejected = each.state is KinshipState.REJECTED
    return Ruling(each.left, each.right, Verdict.REJECTED if rejected else Verdict.OPEN)


def _assess(left: str, right: str, moment: datetime) -> None:
    from trecho.register.reviewing import assess_again

    touched = {link.commitment for one in (left, right) for link in search.links_of(activity=one)}
    for commitment in sorted(touched):
        assess_again(commitment, moment)


def _claim(left: str, right: str, attribute: str, said: dict[str, object], author: Author, moment: datetime) -> Claim:
    return Claim(
        subject=kinship_subject(left, right),
        attribute=attribute,
        value=Record("kinship" if attribute == "proposal" else "judgement", said),
        passage=Passage(source=author.name),
        recorded_at=moment,
        author=author,
    )
