"""The desk of undertakings: two activities side by side, why the program holds them together, a verdict that can be undone."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from trecho.core.activity import Activity
from trecho.core.claim import Claim, Record
from trecho.core.kinship import Kinship, KinshipState
from trecho.core.permissions import Act, Person
from trecho.core.resolving.relation import Relation
from trecho.core.trouble import Trouble
from trecho.register.undertakings import clashes, judge, kinship_between, overruled, take_back, verdicts
from trecho.store import search
from trecho.web.answering import Reply
from trecho.web.asking import Asked
from trecho.web.guarding import Told, Turned, Wish, changing, desk
from trecho.web.trail import facts_of_deed, side_by_side
from trecho.writers.wording_kinship import GROUNDS, RELATIONS, STATES

SHOWN = 40
_MINE = 8
_STATEMENTS = 6

_ORDER = (Relation.SAME, Relation.STEP, Relation.PART, Relation.EDITION)
VERDICTS: Mapping[str, KinshipState] = {"accept": KinshipState.ACCEPTED, "reject": KinshipState.REJECTED}


@desk(Act.JOIN)
def undertakings(question: Asked, person: Person) -> Reply:
    """The pair that `left` and `right` name, else the likeliest that waits; below it, what waits and one's own verdicts."""
    every = search.kinships()
    waiting = sorted((each for each in every if each.state is KinshipState.PROPOSED), key=_worth)
    named = (question.filter("left"), question.filter("right"))
    one = kinship_between(*named) if all(named) else next(iter(waiting), None)
    mine = verdicts(person)
    return Reply(
        "undertakings.html",
        schema="undertakings",
        value={"waiting": len(waiting), "judged": len(every) - len(waiting)},
        rows=lambda: _rows(every),
        one=one,
        sides=[(side, search.activity(side), _said(side)) for side in (one.left, one.right)] if one else [],
        waiting=waiting,
        judged=len(every) - len(waiting),
        listed=[(each, _title(each.left), _title(each.right)) for each in waiting[:SHOWN]],
        mine=[(each, _title(each.kinship.left), _title(each.kinship.right)) for each in mine[:_MINE]],
        against=_against(question, one, person),
        relations=RELATIONS,
        states=STATES,
        grounds=GROUNDS,
    )


@changing(Act.JOIN)
def undertakings_judge(wish: Wish) -> Told:
    """Keeps the verdict; one that an earlier judgement speaks against is shown with it first, and kept when sent again."""
    state, relation = _sent(wish)
    left, right = wish.typed("left"), wish.typed("right")
    one = kinship_between(left, right)
    against = clashes(one.left, one.right, state, relation) or overruled(left, right, state, wish.person)
    if against and wish.typed("despite") != "yes":
        asked = {"left": one.left, "right": one.right, "verdict": wish.typed("verdict"), "relation": relation.value}
        raise Turned(
            wish.at.undertakings(**asked, why=wish.typed("why")[:300]),
            _("This goes against an earlier judgement. Nothing is kept yet: look at it, then decide."),
        )
    judge(one.left, one.right, state, relation, wish.person, wish.moment, why=wish.typed("why"))
    return wish.at.undertakings(), _("Kept. It can be taken back at any time.")


@changing(Act.JOIN)
def undertakings_undo(wish: Wish) -> Told:
    """Takes the named verdict back, and leads to its pair."""
    one = take_back(wish.typed("claim"), wish.person, wish.moment)
    return wish.at.undertakings(left=one.left, right=one.right), _("Taken back. The pair waits for a verdict again.")


def _sent(wish: Wish) -> tuple[KinshipState, Relation]:
    verdict, relation = wish.typed("verdict"), wish.typed("relation")
    if verdict not in VERDICTS or relation not in set(Relation):
        raise Trouble(
            f"verdict={verdict[:40]}", "is no verdict", "choose among %(choices)s", choices=", ".join(VERDICTS)
        )
    return VERDICTS[verdict], Relation(relation)


def _worth(each: Kinship) -> tuple[int, float]:
    """What would change a count goes first: deeds told twice, steps, parts of lines; editions change none."""
    return (_ORDER.index(each.relation), -each.score)


def _against(question: Asked, one: Kinship | None, person: Person) -> dict[str, object]:
    """The verdict that was sent and not kept, with the earlier judgements that it goes against; empty without one."""
    verdict, relation = question.filter("verdict"), question.filter("relation")
    if one is None or verdict not in VERDICTS or relation not in set(Relation):
        return {}
    state = VERDICTS[verdict]
    return {
        "verdict": verdict,
        "relation": Relation(relation),
        "why": question.filter("why"),
        "clashes": [
            (each, [(name, _title(name)) for name in (each.left, each.right)])
            for each in clashes(one.left, one.right, state, Relation(relation))
        ],
        "overruled": overruled(one.left, one.right, state, person),
    }


def _said(activity: str) -> tuple[Claim, ...]:
    claims = [claim for claim in facts_of_deed(activity).claims if not isinstance(claim.value, Record)]
    return tuple(claim for about in side_by_side(claims).values() for claim in about)[:_STATEMENTS]


def _title(activity: str) -> Mapping[str, str]:
    found: Activity | None = search.activity(activity)
    return found.title if found else {"und": activity}


def _rows(every: tuple[Kinship, ...]) -> Iterator[dict[str, object]]:
    for each in every:
        yield {
            "left": each.left,
            "right": each.right,
            "relation": each.relation.value,
            "score": round(each.score, 4),
            "state": each.state.value,
            "by": each.by,
            "why": each.why,
            "reasons": "; ".join(f"{reason.reason} {reason.weight:+.2f}" for reason in each.reasons),
        }
