"""The addresses: `/LANGUAGE/THING`, the same with `.csv` and `.json`; `/` leads to the reader's language."""

from collections.abc import Callable
from typing import Any

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.translation import get_language_from_request

from trecho.web.api.documentation import documentation
from trecho.web.api.reading import api
from trecho.web.pages.account import SignIn, SignOut
from trecho.web.pages.activities import activities, activity
from trecho.web.pages.alarms import alarms_page
from trecho.web.pages.answers import answer_desk, answer_send
from trecho.web.pages.charts import chart
from trecho.web.pages.claims import changes, claim
from trecho.web.pages.codebook import codebook
from trecho.web.pages.coding import coding, coding_adjudicate, coding_code, coding_plan, coding_plans
from trecho.web.pages.commitment import commitment
from trecho.web.pages.compare import compare, comparisons, correcting
from trecho.web.pages.contradictions import contradictions
from trecho.web.pages.corrections import corrections_page
from trecho.web.pages.coverage import coverage_page
from trecho.web.pages.document import document, page_of_document, repairing
from trecho.web.pages.drift import drift
from trecho.web.pages.figures import figures_page
from trecho.web.pages.groups import groups_page
from trecho.web.pages.home import home
from trecho.web.pages.mechanisms import mechanisms
from trecho.web.pages.members import member, members
from trecho.web.pages.method import method
from trecho.web.pages.money import money_page
from trecho.web.pages.plan import plan
from trecho.web.pages.review import (
    review,
    review_adopt,
    review_judge,
    review_second,
    review_settle,
    review_undo,
)
from trecho.web.pages.scores import scores_page
from trecho.web.pages.searching import searching
from trecho.web.pages.sources import source, sources


def front_door(request: HttpRequest) -> HttpResponse:
    """Leads to home in the reader's language."""
    answer = HttpResponseRedirect(f"/{get_language_from_request(request)}/")
    answer.headers["Vary"] = "Accept-Language, Cookie"
    return answer


def forms(route: str, view: Callable[..., Any], name: str) -> list[URLPattern]:
    """One thing at three addresses: as CSV, as JSON, as a page."""
    return [
        path(f"{route}.csv", view, {"form": "csv"}, name=f"{name}-csv"),
        path(f"{route}.json", view, {"form": "json"}, name=f"{name}-json"),
        path(route, view, name=name),
    ]


urlpatterns = [
    path("", front_door),
    path("api/docs", documentation, name="api-docs"),
    path("api/", api.urls),
    *i18n_patterns(
        path("", home, name="home"),
        *forms("plans", home, "plans"),
        *forms("plans/<str:plan>", plan, "plan"),
        *forms("plans/<str:plan>/drift", drift, "drift"),
        *forms("plans/<str:plan>/document", document, "document"),
        path("plans/<str:plan>/document/<str:sha256>/<int:number>.png", page_of_document, name="document-page"),
        path("plans/<str:plan>/repair", repairing, name="document-repair"),
        *forms("plans/<str:plan>/<path:path>", commitment, "commitment"),
        path("compare/correct", correcting, name="compare-correct"),
        *forms("compare/<str:old>/<str:new>", compare, "compare"),
        *forms("compare", comparisons, "comparisons"),
        *forms("activities", activities, "activities"),
        *forms("activities/<path:activity>", activity, "activity"),
        *forms("members", members, "members"),
        *forms("members/<str:member>", member, "member"),
        *forms("sources", sources, "sources"),
        *forms("source", source, "source"),
        *forms("mechanisms", mechanisms, "mechanisms"),
        *forms("contradictions", contradictions, "contradictions"),
        *forms("claims/<str:claim>", claim, "claim"),
        *forms("changes", changes, "changes"),
        *forms("method", method, "method"),
        *forms("figures", figures_page, "figures"),
        *forms("figures/money", money_page, "figures-money"),
        *forms("figures/groups", groups_page, "figures-groups"),
        *forms("figures/alarms", alarms_page, "figures-alarms"),
        *forms("figures/coverage", coverage_page, "figures-coverage"),
        *forms("figures/scores", scores_page, "figures-scores"),
        *forms("figures/corrections", corrections_page, "figures-corrections"),
        *forms("figures/answer", answer_desk, "figures-answer"),
        path("figures/answer/send", answer_send, name="figures-answer-send"),
        *forms("search", searching, "search"),
        *(
            path(f"charts/<str:name>/<path:subject>.{form}", chart, {"form": form}, name=f"chart-{form}")
            for form in ("svg", "csv", "vl.json", "json")
        ),
        *forms("codebook", codebook, "codebook"),
        path("coding-code", coding_code, name="coding-code"),
        path("coding-adjudicate", coding_adjudicate, name="coding-adjudicate"),
        *forms("coding/<str:plan>/<path:path>", coding, "coding"),
        *forms("coding/<str:plan>", coding_plan, "coding-plan"),
        *forms("coding", coding_plans, "coding-plans"),
        *forms("review", review, "review"),
        path("review/judge", review_judge, name="review-judge"),
        path("review/undo", review_undo, name="review-undo"),
        path("review/second", review_second, name="review-second"),
        path("review/settle", review_settle, name="review-settle"),
        path("review/adopt", review_adopt, name="review-adopt"),
        path("sign-in", SignIn.as_view(), name="sign-in"),
        path("sign-out", SignOut.as_view(), name="sign-out"),
    ),
]
handler404 = "trecho.web.trouble.missing"
handler500 = "trecho.web.trouble.broken"
