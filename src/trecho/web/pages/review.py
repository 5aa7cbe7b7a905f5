"""The review desk: one proposed link at a time, both texts, the reasons; verdicts by key or button, undo, second readers."""

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trecho.core.claim import Claim, Record
from trecho.core.folding.ballot import Ballot, value_of_vote
from trecho.core.judgement import Verdict
from trecho.core.link import Grade, Link, LinkState
from trecho.core.permissions import Act, Person
from trecho.core.plan import Plan
from trecho.core.queueing import Ground, Waiting
from trecho.core.trouble import Trouble
from trecho.register.carrying_on import propose
from trecho.register.relearning import Lesson, adopt, lesson_of
from trecho.register.reviewing import Desk, desk_of, give_to_second, judge, link_between, take_back
from trecho.store import search
from trecho.web.answering import Reply, found
from trecho.web.asking import Asked
from trecho.web.evidence import exhibits
from trecho.web.guarding import Told, Wish, changing, desk
from trecho.web.trail import facts_of_deed, side_by_side
from trecho.writers.wording import N_

SHOWN = 8  # of one's own last verdicts
_STATEMENTS = 10  # of sources about the activity
_SECONDS = 10  # links that a coordinator gives to second readers at once

# What a button says: the verdict, and the grade of an accepted link.
VERDICTS: Mapping[str, tuple[Verdict, int | None]] = {
    "direct": (Verdict.ACCEPT, int(Grade.DIRECT)),
    "contributes": (Verdict.ACCEPT, int(Grade.CONTRIBUTES)),
    "reject": (Verdict.REJECT, None),
    "unsure": (Verdict.UNSURE, None),
}


@desk(Act.JUDGE)
def review(question: Asked, person: Person) -> Reply:
    """The link whose verdict is worth most, or the one that `activity` and `commitment` name; below it, the desk's state."""
    plan = question.filter("plan") or None
    known = desk_of(person, plan)
    waiting = _chosen(question, known, person)
    link = waiting.link if waiting else None
    commitment = search.commitment(link.commitment) if link else None
    return Reply(
        "review.html",
        schema="review",
        value={"total": known.total, "judged": known.judged, "agreement": known.agreement},
        rows=lambda: _rows(known.waiting),
        desk=known,
        plan=plan or "",
        plans=_plans_with_links(),
        waiting=waiting,
        grounds=[GROUNDS[ground] for ground in waiting.grounds] if waiting else [],
        link=link,
        one=commitment,
        exhibit=exhibits((link,), None)[0] if link else None,
        said=_said(link) if link else (),
        mine=tuple(_line(ballot, value_of_vote(cast.vote), cast.claim) for ballot, cast in known.mine[:SHOWN]),
        disputed=_disputed(known) if person.may(Act.SETTLE) else (),
        lessons=_lessons(plan) if person.may(Act.ADOPT) and question.filter("lesson") else (),
        adopts=person.may(Act.ADOPT),
        to_second=len([ballot for ballot, _cast in known.mine if not ballot.asked]),
    )


@changing(Act.JUDGE)
def review_judge(wish: Wish) -> Told:
    """Keeps the verdict that a button names, and leads to the next link."""
    said, link = _sent(wish)
    verdict, grade = VERDICTS[said]
    judge(link, verdict, wish.person, wish.moment, grade=grade, reason=wish.typed("reason"))
    return wish.at.review(plan=wish.typed("plan")), _("Kept: %(path)s, %(verdict)s.") % {
        "path": link.commitment.partition("/")[2],
        "verdict": _(WORDS[said]),
    }


@changing(Act.SETTLE)
def review_settle(wish: Wish) -> Told:
    """Keeps a coordinator's verdict on a link that two readers judged differently; it decides."""
    said, link = _sent(wish)
    verdict, grade = VERDICTS[said]
    judge(link, verdict, wish.person, wish.moment, grade=grade, reason=wish.typed("reason"))
    return f"{wish.at.review(plan=wish.typed('plan'))}#disputed", _("Settled.")


@changing(Act.TAKE_BACK)
def review_undo(wish: Wish) -> Told:
    """Takes back the verdict that is named, or the person's last one, and leads to its link."""
    ballot = take_back(wish.person, wish.moment, wish.typed("claim") or None)
    address = wish.at.review(plan=wish.typed("plan"), activity=ballot.activity, commitment=ballot.commitment)
    return address, _("Taken back. The link waits for a verdict again.")


@changing(Act.ASK_SECOND)
def review_second(wish: Wish) -> Told:
    """Gives the named link, or some of the person's last ones, to a second reader who does not see the first verdict."""
    if wish.typed("activity"):
        pairs = [(wish.typed("activity"), wish.typed("commitment"))]
    else:
        mine = desk_of(wish.person, wish.typed("plan") or None).mine
        pairs = [(ballot.activity, ballot.commitment) for ballot, _cast in mine if not ballot.asked][:_SECONDS]
    given = give_to_second(pairs, wish.person, wish.moment)
    told = ngettext("%(num)s link waits for a second reader.", "%(num)s links wait for a second reader.", given)
    return wish.at.review(plan=wish.typed("plan")), told % {"num": given}


@changing(Act.ADOPT)
def review_adopt(wish: Wish) -> Told:
    """Adopts the weights that verdicts have taught, and proposes the plan's links anew by them."""
    plan = found(search.plan(wish.typed("plan")), wish.typed("plan"))
    adopt(plan, wish.person, wish.moment)
    report = propose(plan, wish.moment)
    return wish.at.review(plan=plan.id), _("Adopted. Proposed anew: %(new)s; withdrawn: %(gone)s.") % {
        "new": report.new - report.retracted,
        "gone": report.retracted,
    }


WORDS: Mapping[str, str] = {
    "direct": N_("direct"),
    "contributes": N_("contributes"),
    "reject": N_("rejected"),
    "unsure": N_("unsure"),
}
GROUNDS: Mapping[Ground, str] = {
    Ground.UNCERTAIN: N_("near the threshold"),
    Ground.FIGURE: N_("a figure or a sum hangs on it"),
    Ground.STATUS: N_("a status would change"),
}


def _sent(wish: Wish) -> tuple[str, Link]:
    """The verdict's name and the link that a form names; raises Trouble where either is none."""
    said = wish.typed("verdict")
    if said not in VERDICTS:
        raise Trouble(f"verdict={said[:40]}", "is no verdict", "choose among %(choices)s", choices=", ".join(VERDICTS))
    return said, link_between(wish.typed("activity"), wish.typed("commitment"))


def _chosen(question: Asked, known: Desk, person: Person) -> Waiting | None:
    """The link that the address names while it waits for this person, else the first that waits."""
    named = (question.filter("activity"), question.filter("commitment"))
    by_pair = {(one.link.activity, one.link.commitment): one for one in known.waiting}
    if named in by_pair or not all(named):
        return by_pair.get(named) or next(iter(known.waiting), None)
    voted = any((ballot.activity, ballot.commitment) == named for ballot, _cast in known.mine)
    link = link_between(*named)
    # A link that others have judged openly may be judged by one more; what waits for a second reader looks untouched.
    return Waiting(link=link, worth=0.0) if not voted or person.may(Act.SETTLE) else next(iter(known.waiting), None)


def _said(link: Link) -> tuple[Claim, ...]:
    """What sources say of the activity, what readers look for first in front, at most ten statements."""
    claims = [claim for claim in facts_of_deed(link.activity).claims if not isinstance(claim.value, Record)]
    return tuple(claim for about in side_by_side(claims).values() for claim in about)[:_STATEMENTS]


def _line(ballot: Ballot, said: str, claim: str) -> dict[str, object]:
    one = search.activity(ballot.activity)
    return {
        "activity": ballot.activity,
        "title": one.title if one else {"und": ballot.activity},
        "commitment": ballot.commitment,
        "said": WORDS[said],
        "claim": claim,
        "asked": ballot.asked,
        "waits": ballot.waits,
    }


def _disputed(known: Desk) -> tuple[dict[str, object], ...]:
    return tuple(
        {
            **_line(ballot, ballot.values[0], ""),
            "votes": [
                (cast.vote.person.partition(":")[2], WORDS[value_of_vote(cast.vote)], cast.vote.reason)
                for cast in ballot.cast
            ],
        }
        for ballot in known.disputed
    )


def _lessons(plan: str | None) -> tuple[Lesson, ...]:
    return tuple(lesson_of(one) for one in _plans_with_links() if plan in {None, one.id})


def _plans_with_links() -> tuple[Plan, ...]:
    linked = {link.commitment.partition("/")[0] for link in search.links_of()}
    return tuple(one for one in search.plans() if one.id in linked)


def _rows(waiting: Sequence[Waiting]) -> Iterator[dict[str, object]]:
    for place, one in enumerate(waiting, 1):
        yield {
            "place": place,
            "activity_id": one.link.activity,
            "commitment_id": one.link.commitment,
            "score": round(one.link.score, 4),
            "grade": int(one.link.grade),
            "state": LinkState.PROPOSED.value,
            "worth": one.worth,
            "grounds": "; ".join(one.grounds),
        }
