"""The addresses of the API: plans, commitments, assessments, links, activities, members, sources, contradictions, claims."""

from typing import Annotated, Any

from django.core.exceptions import DisallowedRedirect
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Path, Query, Schema
from ninja.errors import ValidationError
from pydantic import Field

from trecho import __version__
from trecho.core.activity import Activity
from trecho.core.assessment import Assessment
from trecho.core.claim import Claim
from trecho.core.contradiction import Contradiction
from trecho.core.link import Link
from trecho.core.meeting import Meeting
from trecho.core.member import Member
from trecho.core.permissions import Person
from trecho.core.plan import Commitment, Plan
from trecho.core.source import Source
from trecho.core.trouble import Trouble
from trecho.store import search
from trecho.web.api.answering import MOST, many, one, paged, refused
from trecho.web.api.callers import BRAKES, Unknown, asked_by, caller_of
from trecho.web.api.shapes import answers, components
from trecho.web.asking import moment


class Described(NinjaAPI):
    """An API whose description holds the shapes of the core."""

    def get_openapi_schema(self, **asked: Any) -> Any:
        """The OpenAPI 3.1 description, every shape that an answer refers to included."""
        schema = super().get_openapi_schema(**asked)
        schema["components"]["schemas"].update(components())
        schema["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        schema["security"] = [{}, {"token": []}]
        return schema


api = Described(
    title="Trecho",
    version=__version__,
    description="From word to deed: plans, their commitments, what was done, and how far each has got. Everything is public to read; a token (Authorization: Bearer) lets a program ask more often. Every value leads back to claims and their passages.",
    docs_url=None,
    openapi_url="/openapi.json",
    auth=asked_by,
    throttle=list(BRAKES),
)
Identifier = Annotated[str, Path(max_length=300)]
Filter = Annotated[str, Field(max_length=300)]


class When(Schema):
    """As known on a date: `2026`, `2026-05`, `2026-05-13` or an ISO moment; empty for now."""

    as_of: Filter = ""

    @property
    def moment(self) -> Any:
        """The last moment that the date may mean, None for now; raises Trouble where it is no date."""
        return moment(self.as_of, "as_of") if self.as_of else None


class Cut(When):
    """Which page of a list, and how long a page is."""

    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    size: Annotated[int, Field(ge=1, le=MOST)] = 50


class OfPlan(Cut):
    """A list within one plan."""

    plan: Filter


class LinksAsked(Cut):
    """Links of a commitment, of an activity, or all."""

    commitment: Filter = ""
    activity: Filter = ""


class ActivitiesAsked(Cut):
    """Activities by words, country (ISO alpha-3), kind, stage, year, area."""

    words: Filter = ""
    country: Filter = ""
    kind: Filter = ""
    stage: Filter = ""
    year: Filter = ""
    area: Filter = ""


@api.exception_handler(Trouble)
def _trouble(request: HttpRequest, error: Exception) -> HttpResponse:  # noqa: ARG001  (ninja's signature)
    return refused(400, str(error))


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:  # noqa: ARG001  (ninja's signature)
    told = "; ".join(f"{'.'.join(str(part) for part in found['loc'])}: {found['msg']}" for found in error.errors)
    return refused(400, told)


@api.exception_handler(Unknown)
def _unknown(request: HttpRequest, error: Exception) -> HttpResponse:  # noqa: ARG001  (ninja's signature)
    return _who()


@api.exception_handler(DisallowedRedirect)
def _elsewhere(request: HttpRequest, error: Exception) -> HttpResponse:  # noqa: ARG001  (ninja's signature)
    return refused(400, str(error))


@api.get("/plans", summary="Every plan", openapi_extra=answers(Plan, many=True), tags=["plans"])
def plans(request: HttpRequest, cut: Query[Cut]) -> HttpResponse:
    """The plans, by the start of their period."""
    return many(request, search.plans(cut.moment), "plans", number=cut.page, size=cut.size)


@api.get("/plans/{plan}", summary="One plan", openapi_extra=answers(Plan), tags=["plans"])
def plan(request: HttpRequest, plan: Identifier, when: Query[When]) -> HttpResponse:
    """The plan of that id, such as `celac-china-2019`."""
    return one(request, search.plan(plan, when.moment), "plan")


@api.get("/commitments", summary="Commitments of a plan", openapi_extra=answers(Commitment, many=True), tags=["plans"])
def commitments(request: HttpRequest, cut: Query[OfPlan]) -> HttpResponse:
    """The commitments of a plan with their words by language and what they promise, in the order of the document."""
    return many(request, search.commitments(cut.plan, cut.moment), "commitments", number=cut.page, size=cut.size)


@api.get("/commitments/{path:commitment}", summary="One commitment", openapi_extra=answers(Commitment), tags=["plans"])
def commitment(request: HttpRequest, commitment: Identifier, when: Query[When]) -> HttpResponse:
    """The commitment of that id, such as `celac-china-2019/III.9`."""
    return one(request, search.commitment(commitment, when.moment), "commitment")


@api.get(
    "/assessments", summary="Assessments of a plan", openapi_extra=answers(Assessment, many=True), tags=["delivery"]
)
def assessments(request: HttpRequest, cut: Query[OfPlan]) -> HttpResponse:
    """The result for each pledge of a plan; `trail` leads from each number to the claims behind it."""
    return many(request, search.assessments(cut.plan, cut.moment), "assessments", number=cut.page, size=cut.size)


@api.get(
    "/links", summary="Links between deeds and promises", openapi_extra=answers(Link, many=True), tags=["delivery"]
)
def links(request: HttpRequest, cut: Query[LinksAsked]) -> HttpResponse:
    """Links with their reasons: accepted first, then by falling score."""
    found = search.links_of(commitment=cut.commitment or None, activity=cut.activity or None, as_of=cut.moment)
    return many(request, found, "links", number=cut.page, size=cut.size)


@api.get("/activities", summary="Activities", openapi_extra=answers(Activity, many=True), tags=["evidence"])
def activities(request: HttpRequest, cut: Query[ActivitiesAsked]) -> HttpResponse:
    """What was done or is under way, by date."""
    tags = {name: getattr(cut, name) for name in ("country", "kind", "stage", "year", "area")}
    return paged(
        request,
        search.activities(page=cut.page, size=cut.size, words=cut.words, as_of=cut.moment, **tags),
        "activities",
    )


@api.get("/activities/{path:activity}", summary="One activity", openapi_extra=answers(Activity), tags=["evidence"])
def activity(request: HttpRequest, activity: Identifier, when: Query[When]) -> HttpResponse:
    """The activity of that id."""
    return one(request, search.activity(activity, when.moment), "activity")


@api.get("/members", summary="Members", openapi_extra=answers(Member, many=True), tags=["forum"])
def members(request: HttpRequest, cut: Query[Cut]) -> HttpResponse:
    """Every state of the forums, by code."""
    return many(request, search.members(cut.moment), "members", number=cut.page, size=cut.size)


@api.get("/meetings", summary="Meetings", openapi_extra=answers(Meeting, many=True), tags=["forum"])
def meetings(request: HttpRequest, cut: Query[Cut]) -> HttpResponse:
    """The dated meetings of the mechanisms, by date."""
    return many(request, search.meetings(None, cut.moment), "meetings", number=cut.page, size=cut.size)


@api.get("/sources", summary="Sources", openapi_extra=answers(Source, many=True), tags=["evidence"])
def sources(request: HttpRequest, cut: Query[Cut]) -> HttpResponse:
    """Every source that a claim names."""
    return many(request, search.sources(cut.moment), "sources", number=cut.page, size=cut.size)


@api.get(
    "/contradictions", summary="Contradictions", openapi_extra=answers(Contradiction, many=True), tags=["evidence"]
)
def contradictions(request: HttpRequest, cut: Query[Cut]) -> HttpResponse:
    """What disagrees, open ones first."""
    return many(request, search.contradictions(cut.moment), "contradictions", number=cut.page, size=cut.size)


@api.get("/claims", summary="Claims about a subject", openapi_extra=answers(Claim, many=True), tags=["evidence"])
def claims(request: HttpRequest, subject: Filter, cut: Query[Cut]) -> HttpResponse:
    """The live claims about a subject (a typed id such as `commitment:celac-china-2019/III.9`), as recorded."""
    return many(request, search.claims_of(subject, cut.moment), "claims", number=cut.page, size=cut.size)


@api.get("/claims/{claim}", summary="One claim", openapi_extra=answers(Claim), tags=["evidence"])
def claim(request: HttpRequest, claim: Identifier) -> HttpResponse:
    """The claim of that hash (its first eight digits are enough where they name one)."""
    return one(request, search.claim(claim), "claim")


@api.get("/me", summary="Whose token this is", openapi_extra=answers(Person), tags=["callers"])
def me(request: HttpRequest) -> HttpResponse:
    """The name, roles and country of the person whose token came with the call."""
    person = caller_of(request)
    return one(request, person, "person", private=True) if person else _who()


def _who() -> HttpResponse:
    answer = refused(401, "Authorization: no open token came with the call; make one on the page of your account")
    answer.headers["WWW-Authenticate"] = 'Bearer realm="trecho"'
    return answer
