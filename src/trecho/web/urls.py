"""The addresses: `/LANGUAGE/THING`, the same with `.csv` and `.json`; `/` leads to the reader's language."""

from collections.abc import Callable
from typing import Any

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.translation import get_language_from_request

from trecho.web.api.client import client
from trecho.web.api.documentation import documentation
from trecho.web.api.reading import api
from trecho.web.pages.account import account, account_email, account_password, account_sessions_end, account_sure
from trecho.web.pages.activities import activities, activity
from trecho.web.pages.alarms import alarms_page
from trecho.web.pages.answers import answer_desk, answer_send
from trecho.web.pages.audit import audit
from trecho.web.pages.briefs import brief
from trecho.web.pages.charts import chart
from trecho.web.pages.citations import citation
from trecho.web.pages.claims import changes, claim
from trecho.web.pages.codebook import codebook
from trecho.web.pages.coding import coding, coding_adjudicate, coding_code, coding_plan, coding_plans
from trecho.web.pages.commitment import commitment
from trecho.web.pages.compare import compare, comparisons, correcting
from trecho.web.pages.contradictions import contradictions
from trecho.web.pages.contribute import contribute, contribute_evidence, contribute_keep, contribute_withdraw
from trecho.web.pages.contributions import contributions, contributions_decide
from trecho.web.pages.corrections import corrections_page
from trecho.web.pages.coverage import coverage_page
from trecho.web.pages.deciding import contradictions_decide, contradictions_desk
from trecho.web.pages.document import document, page_of_document, repairing
from trecho.web.pages.drift import drift
from trecho.web.pages.feeds import feed
from trecho.web.pages.figures import figures_page
from trecho.web.pages.groups import groups_page
from trecho.web.pages.home import home
from trecho.web.pages.joining import forgotten, one_time, one_time_link
from trecho.web.pages.matrix import matrix, matrix_apply, matrix_file, matrix_upload
from trecho.web.pages.mechanisms import mechanisms
from trecho.web.pages.members import member, members
from trecho.web.pages.method import method
from trecho.web.pages.money import money_page
from trecho.web.pages.people import (
    invitations,
    invitations_make,
    invitations_withdraw,
    people,
    people_close,
    people_factor,
    people_link,
    people_open,
    people_roles,
)
from trecho.web.pages.plan import plan
from trecho.web.pages.portraits import portrait
from trecho.web.pages.review import (
    review,
    review_adopt,
    review_judge,
    review_second,
    review_settle,
    review_undo,
)
from trecho.web.pages.rule_cards import rule_card, rule_card_seal, rule_cards, rule_cards_plans
from trecho.web.pages.scores import scores_page
from trecho.web.pages.searching import searching
from trecho.web.pages.second_factor import (
    account_factor,
    account_factor_begin,
    account_factor_codes,
    account_factor_confirm,
    account_factor_remove,
)
from trecho.web.pages.signing_in import SignIn, SignOut, sign_in_code
from trecho.web.pages.sitemap import robots, sitemap
from trecho.web.pages.snapshots import snapshot, snapshot_freeze, snapshots
from trecho.web.pages.sources import source, sources
from trecho.web.pages.tokens import account_token_make, account_token_withdraw
from trecho.web.pages.undertakings import undertakings, undertakings_judge, undertakings_undo


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
    path("", front_door, name="front-door"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", sitemap, name="sitemap-part"),
    path("robots.txt", robots, name="robots"),
    path("api/docs", documentation, name="api-docs"),
    path("api/client.py", client, name="api-client"),
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
        *forms("sources/<str:source>", source, "source-kept"),
        *forms("source", source, "source"),
        *forms("mechanisms", mechanisms, "mechanisms"),
        *forms("contradictions", contradictions, "contradictions"),
        *forms("claims/<str:claim>", claim, "claim"),
        *forms("snapshots", snapshots, "snapshots"),
        path("snapshots/freeze", snapshot_freeze, name="snapshot-freeze"),
        *forms("snapshots/<str:snapshot>", snapshot, "snapshot"),
        *(
            path(f"cite/<str:kind>/<path:thing>.{form}", citation, {"form": form}, name=f"cite-{form}")
            for form in ("bib", "csl.json")
        ),
        path("feeds/changes.atom", feed, name="feed"),
        *(
            path(f"feeds/{kind}s/<path:thing>.atom", feed, {"kind": kind}, name=f"feed-{kind}")
            for kind in ("plan", "commitment", "member")
        ),
        path("briefs/<str:kind>/<str:thing>.pdf", brief, name="brief"),
        path("portraits/home.png", portrait, name="portrait-home"),
        path("portraits/<str:kind>/<path:thing>.png", portrait, name="portrait"),
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
        path("rule-cards/seal", rule_card_seal, name="rule-card-seal"),
        *forms("rule-cards", rule_cards_plans, "rule-cards-plans"),
        *forms("rule-cards/<str:plan>/<path:path>/<int:number>", rule_card, "rule-card"),
        *forms("rule-cards/<str:plan>", rule_cards, "rule-cards"),
        *forms("review", review, "review"),
        *forms("review/contradictions", contradictions_desk, "contradictions-desk"),
        path("review/contradictions/decide", contradictions_decide, name="contradictions-decide"),
        *forms("review/undertakings", undertakings, "undertakings"),
        path("review/undertakings/judge", undertakings_judge, name="undertakings-judge"),
        path("review/undertakings/undo", undertakings_undo, name="undertakings-undo"),
        path("review/judge", review_judge, name="review-judge"),
        path("review/undo", review_undo, name="review-undo"),
        path("review/second", review_second, name="review-second"),
        path("review/settle", review_settle, name="review-settle"),
        path("review/adopt", review_adopt, name="review-adopt"),
        path("sign-in", SignIn.as_view(), name="sign-in"),
        path("sign-in/code", sign_in_code, name="sign-in-code"),
        path("sign-out", SignOut.as_view(), name="sign-out"),
        path("forgotten", forgotten, name="forgotten"),
        path("one-time/<str:words>", one_time_link, name="one-time-link"),
        path("one-time", one_time, name="one-time"),
        path("account", account, name="account"),
        path("account/sure", account_sure, name="account-sure"),
        path("account/password", account_password, name="account-password"),
        path("account/email", account_email, name="account-email"),
        path("account/tokens/make", account_token_make, name="account-token-make"),
        path("account/tokens/withdraw", account_token_withdraw, name="account-token-withdraw"),
        path("account/sessions/end", account_sessions_end, name="account-sessions-end"),
        path("account/second-factor", account_factor, name="account-factor"),
        path("account/second-factor/begin", account_factor_begin, name="account-factor-begin"),
        path("account/second-factor/confirm", account_factor_confirm, name="account-factor-confirm"),
        path("account/second-factor/codes", account_factor_codes, name="account-factor-codes"),
        path("account/second-factor/remove", account_factor_remove, name="account-factor-remove"),
        path("invitations", invitations, name="invitations"),
        path("invitations/make", invitations_make, name="invitations-make"),
        path("invitations/withdraw", invitations_withdraw, name="invitations-withdraw"),
        path("people", people, name="people"),
        path("people/roles", people_roles, name="people-roles"),
        path("people/link", people_link, name="people-link"),
        path("people/factor", people_factor, name="people-factor"),
        path("people/close", people_close, name="people-close"),
        path("people/open", people_open, name="people-open"),
        *forms("audit", audit, "audit"),
        *forms("contribute", contribute, "contribute"),
        path("contribute/evidence", contribute_evidence, name="contribute-evidence"),
        path("contribute/keep", contribute_keep, name="contribute-keep"),
        path("contribute/withdraw", contribute_withdraw, name="contribute-withdraw"),
        path("contribute/matrix.xlsx", matrix_file, name="contribute-matrix-file"),
        *forms("contribute/matrix", matrix, "contribute-matrix"),
        path("contribute/matrix/upload", matrix_upload, name="contribute-matrix-upload"),
        path("contribute/matrix/apply", matrix_apply, name="contribute-matrix-apply"),
        *forms("contributions", contributions, "contributions"),
        path("contributions/decide", contributions_decide, name="contributions-decide"),
    ),
]
handler400 = "trecho.web.trouble.refused"
handler404 = "trecho.web.trouble.missing"
handler500 = "trecho.web.trouble.broken"
