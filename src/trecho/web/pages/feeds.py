"""What changed, to be followed by a feed reader: in all of the register, in one plan, for one member, for one commitment."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext, ngettext

from trecho.core.claim import Claim, Text
from trecho.core.vocabulary import id_of, type_of
from trecho.store import search
from trecho.store.changing import Act, Move, acts, moves
from trecho.web.addresses import Addresses
from trecho.web.asking import Asked, asked
from trecho.web.figures import Figures
from trecho.web.trail import written
from trecho.writers.atom import Entry, Feed, atom
from trecho.writers.citing import isolated
from trecho.writers.tables import worded
from trecho.writers.wording import STATUS
from trecho.writers.wording_pages import NUMBER, PROPERTY
from trecho.writers.wording_publishing import SUBJECT_KIND

MOST = 100
LONGEST = 300
_SPACE = uuid.UUID("6f2d7c1e-54a3-5c0e-9d0a-3d1f3b1f7a10")  # of the ids that this program gives to changes


def feed(request: HttpRequest, kind: str = "", thing: str = "") -> HttpResponse:
    """The feed of a `plan`, `member` or `commitment`; without one, of everything."""
    question = asked(request)
    scope = f"{kind}:{thing}" if kind else ""
    title, page = _about(kind, thing, question)
    entries = sorted(_entries(scope, question), key=lambda entry: (entry.updated, entry.id), reverse=True)[:MOST]
    latest = entries[0].updated if entries else search.latest_moment() or datetime.fromtimestamp(0, UTC)
    told = Feed(
        id=_id("feed", settings.PUBLISHER, scope, question.language),
        title=title,
        address=question.site + request.path,
        page=question.site + page,
        language="zh-Hans" if question.language == "zh" else question.language,
        author=settings.PUBLISHER,
        updated=latest,
        entries=tuple(entries),
    )
    return HttpResponse(atom(told), content_type="application/atom+xml; charset=utf-8")


def _about(kind: str, thing: str, question: Asked) -> tuple[str, str]:
    """The feed's title and the page that it belongs to."""
    at, language = Addresses(question.language), question.language
    if not kind:
        return gettext("What changed"), at.home()
    name = None
    if kind == "plan" and (plan := search.plan(thing)) is not None:
        name = worded(plan.title, language)
    elif kind == "member" and search.member(thing) is not None:
        name = Figures(language).country(thing)
    elif kind == "commitment" and search.commitment(thing) is not None:
        name = thing
    if name is None:
        raise Http404(thing)
    return gettext("What changed: %(thing)s") % {"thing": isolated(name)}, at.subject(f"{kind}:{thing}") or at.home()


def _entries(scope: str, question: Asked) -> Iterator[Entry]:
    for act in acts(scope, MOST):
        yield _entry(act, question)
    kind, thing = type_of(scope), id_of(scope)
    if kind == "member":
        return
    plans = [thing.partition("/")[0]] if scope else [plan.id for plan in search.plans()]
    for move in moves(plans, thing if kind == "commitment" else "", MOST):
        yield _moved(move, question)


def _entry(act: Act, question: Asked) -> Entry:
    at, figures = Addresses(question.language), Figures(question.language)
    if act.subject:
        title, page = _named(act.subject, question.language), at.subject(_shown(act.subject))
        lines = tuple(_line(claim, figures) for claim in _readable(act.claims, question.language))
    else:
        title = ngettext("%(num)s claim recorded", "%(num)s claims recorded", act.number) % {
            "num": figures.number(act.number)
        }
        page = None
        lines = tuple(f"{gettext(SUBJECT_KIND.get(kind, kind))}: {figures.number(n)}" for kind, n in act.kinds)
    return Entry(
        id=_id("act", act.subject, act.author, act.moment.isoformat()),
        title=title,
        updated=act.moment,
        link=question.site + (page or at.home()),
        lines=lines,
        author=act.author.removeprefix("person:"),
    )


def _moved(move: Move, question: Asked) -> Entry:
    figures = Figures(question.language)
    before, after = move.before, move.after
    lines = []
    for name, was, now in (
        ("status_v", before.status_v, after.status_v),
        ("status_c", before.status_c, after.status_c),
    ):
        if was != now:
            label = gettext("Verified") if name == "status_v" else gettext("Claimed")
            lines.append(f"{label}: {gettext(STATUS[was])} → {gettext(STATUS[now])}")
    lines += [
        f"{gettext(NUMBER[name])}: {figures.number(getattr(before, name))} → {figures.number(getattr(after, name))}"
        for name in ("n_lo", "n_hi", "n_claimed")
        if getattr(before, name) != getattr(after, name)
    ]
    return Entry(
        id=_id("move", after.pledge_id, move.moment.isoformat()),
        title=gettext("New result for %(commitment)s") % {"commitment": after.pledge_id},
        updated=move.moment,
        link=question.site + Addresses(question.language).commitment(move.commitment),
        lines=tuple(lines),
    )


def _named(subject: str, language: str) -> str:
    """What a subject is called: the words of its sort, then its title or id."""
    kind, identifier = type_of(subject), id_of(subject)
    title = identifier
    if kind == "activity" and (one := search.activity(identifier)) is not None:
        title = worded(one.title, language) or identifier
    elif kind == "member":
        title = Figures(language).country(identifier)
    elif kind == "plan" and (plan := search.plan(identifier)) is not None:
        title = worded(plan.title, language)
    return f"{gettext(SUBJECT_KIND.get(kind, kind))}: {isolated(title)}"


def _shown(subject: str) -> str:
    """The subject whose page shows what was said: of a link, its commitment."""
    return f"commitment:{subject.rpartition('=>')[2]}" if type_of(subject) == "link" else subject


def _readable(claims: tuple[Claim, ...], language: str) -> Iterator[Claim]:
    """The claims, of words that stand in several languages only the reader's."""
    told = {claim.attribute for claim in claims if isinstance(claim.value, Text) and claim.value.language == language}
    for claim in claims:
        if not isinstance(claim.value, Text) or claim.value.language == language or claim.attribute not in told:
            yield claim


def _line(claim: Claim, figures: Figures) -> str:
    name, _, key = claim.attribute.partition(".")
    value = written(claim.value, figures)
    short = value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
    return f"{gettext(PROPERTY.get(name, name))}{f' ({key})' if key else ''}: {isolated(short)}"


def _id(*parts: str) -> str:
    """An IRI for good, the same for the same parts."""
    return uuid.uuid5(_SPACE, "\n".join(parts)).urn
