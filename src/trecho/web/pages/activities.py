"""Activities: the list of everything done or under way, and one of them with all claims side by side."""

from collections.abc import Iterator
from datetime import datetime

from trecho.core.activity import Activity, ActivityKind, Stage
from trecho.core.kinship import Kinship, KinshipState
from trecho.core.page import Page
from trecho.store import search
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked
from trecho.web.citing import cite_activity
from trecho.web.evidence import Exhibit
from trecho.web.trail import facts_of_deed, side_by_side
from trecho.writers.tables import activity_rows
from trecho.writers.wording_kinship import RELATIONS

FILTERS = ("country", "kind", "stage", "year", "area", "link_to")
SIZE = 50


@page
def activities(question: Asked) -> Reply:
    """A page of the list; as a file, all that the filters let through."""
    shown = _page(question, question.page, SIZE)
    return Reply(
        "activities.html",
        schema="activities",
        rows=lambda: activity_rows(_every(question), question.language),
        page=shown,
        countries=tuple(search.tag_counts("activity", "country")),
        years=tuple(sorted(search.tag_counts("activity", "year"), reverse=True)),
        kinds=tuple(kind.value for kind in ActivityKind),
        stages=tuple(stage.value for stage in Stage),
        query={name: question.filter(name) for name in (*FILTERS, "words")},
    )


@page
def activity(question: Asked, activity: str) -> Reply:
    """One activity: what is known, what each source says, what it is put forward for."""
    one: Activity = found(search.activity(activity, question.as_of), activity)
    known = facts_of_deed(activity, question.as_of)
    links = search.links_of(activity=activity, as_of=question.as_of)
    disagreements = search.contradictions(question.as_of, f"activity:{activity}")
    return Reply(
        "activity.html",
        schema="activity",
        value={"activity": one, "claims": known.claims, "links": links, "contradictions": disagreements},
        rows=lambda: claim_rows(known.claims),
        one=one,
        facts=known,
        properties=side_by_side(known.claims),
        links=tuple(
            (Exhibit(link, one, known), search.commitment(link.commitment, question.as_of)) for link in links[:12]
        ),
        contradictions=disagreements,
        kin=_kin(activity, question.as_of),
        relations=RELATIONS,
        citation=cite_activity(one, question),
    )


def _kin(activity: str, as_of: datetime | None) -> tuple[tuple[Kinship, Activity], ...]:
    """The activities that people said belong together with this one, with what they said."""
    said = (each for each in search.kinships(activity, as_of) if each.state is KinshipState.ACCEPTED)
    others = ((each, search.activity(each.right if each.left == activity else each.left, as_of)) for each in said)
    return tuple((each, other) for each, other in others if other is not None)


def claim_rows(claims: object) -> Iterator[dict[str, object]]:
    """One row a claim, as the files have it."""
    from trecho.core.plain import plain

    for claim in plain(claims):
        yield {
            "subject": claim["subject"],
            "property": claim["property"],
            "value": claim["value"],
            "original": claim.get("original"),
            "source": claim["passage"]["source"],
            "locator": claim["passage"].get("locator"),
            "words": claim["passage"].get("words"),
            "url": claim["passage"].get("url"),
            "said_on": claim.get("said_on"),
            "recorded_at": claim["recorded_at"],
            "author": claim["author"]["name"],
        }


def _page(question: Asked, number: int, size: int) -> Page[Activity]:
    tags = {name: question.filter(name) for name in FILTERS}
    return search.activities(page=number, size=size, words=question.filter("words"), as_of=question.as_of, **tags)


def _every(question: Asked) -> Iterator[Activity]:
    first = _page(question, 1, 1000)
    yield from first.things
    for number in range(2, first.pages + 1):
        yield from _page(question, number, 1000).things
