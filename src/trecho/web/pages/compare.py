"""Plans compared: what became of every commitment, why, word by word; and figures over the generations of plans."""

from collections import Counter
from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from trecho.core.folding.tie import ARROW, pair_of
from trecho.core.judgement import allowed
from trecho.core.lineage import Relation
from trecho.core.permissions import Act, Person
from trecho.core.tie import TieAct
from trecho.core.trouble import Trouble
from trecho.core.vocabulary import id_of
from trecho.register.comparing import Comparison, comparable_pairs, comparison_of
from trecho.register.lineages import correct, tie_between
from trecho.store import search
from trecho.store.accounts import person_of
from trecho.web.answering import Reply, answer, found, page
from trecho.web.asking import Asked, asked
from trecho.web.descents import DescentLine, descent_lines, row_cells
from trecho.web.guarding import Told, Wish, changing
from trecho.web.pictures_lineage import alluvial_chart, figure_subject, generations_chart, lasting_lines
from trecho.web.trail import facts

FILTERS = ("relation", "area", "state")
# What a reviewer may call two commitments; split and merged follow from how many are tied.
RELATIONS = (Relation.KEPT, Relation.REWORDED, Relation.STRENGTHENED, Relation.WEAKENED)


@page
def comparisons(question: Asked) -> Reply:
    """Every two plans that were compared, and the figures of each forum from plan to plan."""
    pairs = comparable_pairs(question.as_of)
    forums = dict.fromkeys(plan.forum for plan in search.plans(question.as_of))
    charts = [(forum, generations_chart(question, forum), lasting_lines(question, forum)) for forum in forums]
    return Reply(
        "comparisons.html",
        schema="comparisons",
        rows=lambda: _pair_rows(pairs),
        pairs=pairs,
        charts=[(forum, chart, lines) for forum, chart, lines in charts if chart.rows],
        plans={plan.id: plan for plan in search.plans(question.as_of)},
        behind={
            figure.id: facts(figure_subject(figure), question.as_of).with_passage("quantity", "words")
            for _, _, lines in charts
            for line in lines
            for figure in line.figures
        },
    )


def _pair_rows(pairs: tuple[tuple[object, object, int], ...]) -> Iterator[dict[str, object]]:
    for old, new, tied in pairs:
        yield {"old": getattr(old, "id", ""), "new": getattr(new, "id", ""), "commitments_found_again": tied}


def compare(request: HttpRequest, old: str, new: str, form: str = "html") -> HttpResponse:
    """Two plans side by side; reviewers find a form at every row."""
    question = asked(request, form)
    person = person_of(request.user) if form == "html" else None
    may = person is not None and person.may(Act.ALIGN)
    reply = compared(question, old, new)
    reply.shown.update(may_correct=may, told=[str(one) for one in messages.get_messages(request)] if person else [])
    return answer(request, question, reply)


def compared(question: Asked, old: str, new: str) -> Reply:
    """The rows of two plans, those that the filters let through."""
    both: Comparison = found(comparison_of(old, new, question.as_of), f"{old} {new}")
    lines = descent_lines(both, question.language)
    shown = tuple(line for line in lines if _fits(line, question))
    return Reply(
        "compare.html",
        schema="comparison",
        value={"old": both.old, "new": both.new, "partial": both.partial},
        rows=lambda: (row_cells(line, question.language) for line in shown),
        both=both,
        claims=_claims(old, new, question),
        chart=alluvial_chart(question, both),
        counts=Counter(line.row.relation for line in lines),
        states=tuple(dict.fromkeys(line.row.state for line in lines)),
        total=len(lines),
        tied=tuple(line for line in shown if line.old and line.new),
        dropped=tuple(line for line in shown if not line.new),
        arisen=tuple(line for line in shown if not line.old),
        filtered=any(question.filter(name) for name in FILTERS),
        relations=RELATIONS,
    )


def _claims(old: str, new: str, question: Asked) -> dict[str, str]:
    """The program's claim behind each tie, by the tie's id."""
    said = search.claims_from(f"program:align/{pair_of(old, new)}", question.as_of)
    return {id_of(claim.subject): claim.id for claim in said if claim.attribute == "proposal"}


def _fits(line: DescentLine, question: Asked) -> bool:
    relation, area, state = (question.filter(name) for name in FILTERS)
    areas = {f"{one.plan}/{one.area}" for one in (*line.old, *line.new)}
    return (
        relation in {"", line.row.relation.value, *line.row.also}
        and (not area or area in areas)
        and state in {"", line.row.state.value}
    )


@changing(Act.ALIGN)
def correcting(wish: Wish) -> Told:
    """A reviewer's word on a row: confirmed, another relation, separated, tied to another commitment."""
    act = _act(wish.typed("act"))
    left, right = _sides(wish, act)
    tie = tie_between(left, right)
    state = tie.state.value if tie is not None else "absent"
    if not _may(wish.person, state, act):
        raise Trouble(f"{left} {right}"[:120], "cannot be treated so as it stands", "look at the row again")
    relation = _relation(wish.typed("relation")) if act in {TieAct.CHANGE, TieAct.LINK} else tie and tie.relation
    correct(
        left,
        right,
        act,
        person=wish.author,
        recorded_at=wish.moment,
        relation=relation or None,
        reason=wish.typed("reason"),
    )
    anchor = (left if "/" in left else right).partition("/")[2]
    page_of = wish.at.compare(left.partition("/")[0], right.partition("/")[0])
    return f"{page_of}#row-{anchor}", gettext("Kept, under your name.")


def _act(words: str) -> TieAct:
    if words not in set(TieAct):
        raise Trouble(words[:40] or "act", "is nothing that can be done to a row", "use the buttons of the page")
    return TieAct(words)


def _relation(words: str) -> Relation:
    if words not in set(RELATIONS):
        raise Trouble(words[:40] or "relation", "is no relation between two commitments", "choose one of the list")
    return Relation(words)


def _sides(wish: Wish, act: TieAct) -> tuple[str, str]:
    """The two ends that the form names; to tie a commitment that stands alone, the other end is the one written."""
    left, _, right = wish.typed("tie").partition(ARROW)
    target = wish.typed("target").rpartition("/")[2]
    if act is TieAct.LINK and target:
        left, right = (left, f"{right}/{target}") if "/" in left else (f"{left}/{target}", right)
    if not search.ties(pair_of(left, right)):
        raise Trouble(wish.typed("tie")[:80] or "tie", "is no row of two compared plans", "use the forms of the page")
    return left, right


def _may(person: Person, state: str, act: TieAct) -> bool:
    return any(allowed("descent", state, act.value, role) for role in person.roles)
