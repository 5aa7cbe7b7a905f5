"""The brief of two pages about a plan or a member, as PDF; set once for each state of the register."""

from django.http import Http404, HttpRequest, HttpResponse

from trecho.store import search
from trecho.web.answering import found
from trecho.web.asking import Asked, asked
from trecho.web.briefs import brief_of_plan
from trecho.web.briefs_member import brief_of_member
from trecho.writers.brief import Brief, brief_pdf


def brief(request: HttpRequest, kind: str, thing: str) -> HttpResponse:
    """The brief about one of the `plans` or `members`."""
    question = asked(request)
    document = brief_pdf(brief_about(kind, thing, question))
    name = f"trecho-{thing}-{question.language}.pdf".replace('"', "")
    return HttpResponse(
        document, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def brief_about(kind: str, thing: str, question: Asked) -> Brief:
    """What the brief says; where there is no such thing, the page that says so."""
    if kind == "plans":
        return brief_of_plan(found(search.plan(thing, question.as_of), thing), question)
    if kind == "members":
        return brief_of_member(found(search.member(thing, question.as_of), thing), question)
    raise Http404(kind)
