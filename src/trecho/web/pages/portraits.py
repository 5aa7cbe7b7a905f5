"""The pictures of shared pages, as PNG: home, a plan, a commitment, a member."""

from django.http import Http404, HttpRequest, HttpResponse

from trecho.store import search
from trecho.web.answering import found
from trecho.web.asking import Asked, asked
from trecho.web.figures import Figures
from trecho.web.overview import overview, pledge_lines, time_gone
from trecho.web.portraits import drawn, portrait_of_commitment, portrait_of_home, portrait_of_member, portrait_of_plan
from trecho.writers.charts_portrait import Portrait


def portrait(request: HttpRequest, kind: str = "", thing: str = "") -> HttpResponse:
    """The picture of a page by its kind (`plans`, `commitments`, `members`) and id; without one, of home."""
    question = asked(request)
    if kind not in {"", "plans", "commitments", "members"}:
        raise Http404(kind)
    return HttpResponse(drawn(_of(kind, thing, question)), content_type="image/png")


def _of(kind: str, thing: str, question: Asked) -> Portrait:
    language = question.language
    if kind == "plans":
        plan = found(search.plan(thing, question.as_of), thing)
        return portrait_of_plan(overview(plan, question.now, question.as_of), language)
    if kind == "commitments":
        one = found(search.commitment(thing, question.as_of), thing)
        plan = found(search.plan(one.plan, question.as_of), thing)
        results = {result.pledge_id: result for result in search.assessments(one.plan, question.as_of)}
        return portrait_of_commitment(
            one, plan, pledge_lines(one, {}, results), time_gone(plan, question.now), language
        )
    if kind == "members":
        member = found(search.member(thing, question.as_of), thing)
        received = search.activities(country=member.id, size=1, as_of=question.as_of).total
        name = member.name.get(language) or Figures(language).country(member.id)
        return portrait_of_member(name, received, member.groups, language)
    return portrait_of_home(
        tuple(overview(plan, question.now, question.as_of) for plan in search.plans(question.as_of)), language
    )
