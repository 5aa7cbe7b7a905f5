"""How each thing of the register is cited: made from the value that a page shows anyway, said in the reader's language."""

from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext

from trecho.core.activity import Activity
from trecho.core.citation import Citation
from trecho.core.dates import PartialDate
from trecho.core.member import Member
from trecho.core.plan import Commitment, Plan
from trecho.core.snapshot import Snapshot
from trecho.core.source import Source
from trecho.store import search
from trecho.web.addresses import Addresses
from trecho.web.asking import Asked
from trecho.web.figures import Figures
from trecho.writers.citing import isolated
from trecho.writers.tables import worded

SOURCE = "Trecho"
LONGEST = 200  # letters of a commitment's words in its title


def cite_plan(one: Plan, question: Asked) -> Citation:
    """A plan's page: how far it has got, as known on a day."""
    return _record(f"plan:{one.id}", worded(one.title, question.language) or one.id, question)


def cite_commitment(one: Commitment, plan: Plan, question: Asked) -> Citation:
    """A commitment: its number, the beginning of its words, its plan."""
    words = worded(one.words, question.language)
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    title = f"{one.path}. {short}".strip()
    return _record(f"commitment:{one.id}", title, question, within=worded(plan.title, question.language) or plan.id)


def cite_member(one: Member, question: Asked) -> Citation:
    """A member: what it owes and what it received."""
    name = one.name.get(question.language) or Figures(question.language).country(one.id)
    return _record(f"member:{one.id}", name, question)


def cite_activity(one: Activity, question: Asked) -> Citation:
    """An activity, with the source that the register knows it from."""
    known_from = one.source.url or one.source.name
    note = gettext("Known from %(source)s") % {"source": known_from} if known_from else ""
    return _record(f"activity:{one.id}", worded(one.title, question.language) or one.id, question, note=note)


def cite_source(one: Source, question: Asked) -> Citation:
    """A source itself, by its own author, day and address; the note leads to what the register took from it."""
    address = question.site + Addresses(question.language).source(one.id)
    return Citation(
        id=f"source:{one.id}",
        sort="dataset" if one.kind == "dataset" else "webpage" if one.url else "document",
        title=worded(one.title, question.language) or one.publisher or one.id,
        author=one.publisher or settings.PUBLISHER,
        issued=one.published_on,
        language=one.language or "",
        url=one.url or address,
        note=gettext("What it says, passage by passage: %(address)s") % {"address": address},
    )


def cite_snapshot(one: Snapshot, question: Asked) -> Citation:
    """A frozen state of the register: its hash says exactly what it holds."""
    return Citation(
        id=f"snapshot:{one.id}",
        sort="dataset",
        title=one.label or gettext("Snapshot %(id)s") % {"id": one.id[:12]},
        author=settings.PUBLISHER,
        within=SOURCE,
        issued=PartialDate(one.made_at.date().isoformat()),
        language=question.language,
        url=question.site + Addresses(question.language).snapshot(one.id),
        version=f"sha256:{one.id}",
    )


def in_words(citation: Citation, language: str) -> str:
    """The citation as a line for people: author, title, work, day, address."""
    figures = Figures(language)
    day = figures.day(citation.issued) if citation.issued else ""
    if day and citation.id.partition(":")[0] not in {"source", "snapshot"}:
        day = gettext("as known on %(day)s") % {"day": day}
    parts = [
        isolated(citation.author),
        f"“{isolated(citation.title)}”",
        isolated(citation.within),
        day,
        citation.version if citation.version.startswith("sha256:") else "",
    ]
    return f"{', '.join(part for part in parts if part)}. {citation.url}"


def _record(identifier: str, title: str, question: Asked, *, within: str = "", note: str = "") -> Citation:
    at = Addresses(question.language, question.as_of_words)
    day = _day(question.as_of)
    return Citation(
        id=identifier,
        title=title,
        author=settings.PUBLISHER,
        within=within or SOURCE,
        issued=day,
        language=question.language,
        url=question.site + (at.subject(identifier) or at.home()),
        version=str(day or ""),
        note=note,
    )


def _day(as_of: datetime | None) -> PartialDate | None:
    """The day that the register is cited as of: the one looked back to, else that of its latest claim."""
    moment = as_of or search.latest_moment()
    return PartialDate(moment.date().isoformat()) if moment else None
