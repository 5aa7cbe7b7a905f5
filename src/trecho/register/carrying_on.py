"""What the chain makes of a register's own commitments and activities: codings, proposed links, results."""

from collections.abc import Mapping
from datetime import datetime

from trecho import __version__
from trecho.core.activity import Activity
from trecho.core.claim import Author, Claim, Record, Value
from trecho.core.folding.link import link_subject
from trecho.core.link import Grade, Link
from trecho.core.passage import Passage
from trecho.core.plain import plain
from trecho.core.plan import Commitment, Plan, Reading
from trecho.core.pledge import Coding
from trecho.core.report import Report
from trecho.core.restated import own_coding, reading_of

LANGUAGE = "en"
PROPOSED = 3  # commitments for each activity: what a reviewer can look through


def carry_on(moment: datetime) -> Report:
    """Aligns all plans; codes, matches and assesses those whose whole text is known; nothing new where nothing changed.

    Links are proposals: only a person makes them evidence. Results are kept under the claims' snapshot.
    """
    from trecho.register.lineages import align_plans
    from trecho.store import search

    aligned = align_plans(moment)
    new, known, retracted = aligned.new, aligned.known, aligned.retracted
    deeds = search.deeds()
    for plan in search.plans():
        commitments = search.commitments(plan.id)
        if not commitments or any(commitment.confidence for commitment in commitments):
            continue
        for report in (_coded(plan, commitments, moment), _matched(plan, deeds, moment)):
            new, known, retracted = new + report.new, known + report.known, retracted + report.retracted
        _assessed(plan, moment)
    return Report(name="codings and proposals", new=new, known=known, retracted=retracted)


def _reading(plan: Plan) -> Reading:
    from trecho.store import search

    return reading_of(plan, search.headings(plan.id), search.commitments(plan.id), LANGUAGE)


def _coded(plan: Plan, commitments: tuple[Commitment, ...], moment: datetime) -> Report:
    from trecho import chain
    from trecho.reference.forums import forums
    from trecho.store import shelf

    author = Author(f"program:code/{plan.id}@{__version__}")
    forum = plan.forum if plan.forum in {known.id for known in forums()} else None
    read = {item.path: item for item in chain.code(_reading(plan), forum=forum).items()}
    claims = [
        _said(f"commitment:{item.path}", "coding", Record("coding", plain(own_coding(item))), author, item.text, moment)
        for commitment in commitments
        if (item := read.get(commitment.id)) is not None and item.coding is not None
    ]
    return shelf.keep_edition(claims, author=author, name=f"codings of {plan.id}", recorded_at=moment)


def propose(plan: Plan, moment: datetime) -> Report:
    """Proposes links for one plan anew, by the weights now in use; what was judged stays judged."""
    from trecho.store import search

    return _matched(plan, search.deeds(), moment)


def _matched(plan: Plan, deeds: tuple[Activity, ...], moment: datetime) -> Report:
    from trecho import chain
    from trecho.register.relearning import weights_in_use
    from trecho.store import search, shelf

    author = Author(f"program:match/{plan.id}@{__version__}")
    coded = {commitment.id: commitment.coding for commitment in search.commitments(plan.id)}
    links = chain.match(_with_codings(_reading(plan), coded), deeds, top=PROPOSED, weights=weights_in_use())
    claims = [
        _said(
            link_subject(link.activity, link.commitment),
            "proposal",
            Record("link", _proposal(link)),
            author,
            None,
            moment,
        )
        for link in links
        if link.grade is not Grade.NONE
    ]
    return shelf.keep_edition(claims, author=author, name=f"proposals for {plan.id}", recorded_at=moment)


def _assessed(plan: Plan, moment: datetime) -> None:
    from trecho.register.assessing import assess_plan
    from trecho.store import sealing, shelf

    snapshot = sealing.state_id()
    assessments = assess_plan(plan.id, snapshot_id=snapshot, made_at=moment)
    shelf.keep_assessments(plan.id, assessments, run=snapshot, made_at=moment)


def _with_codings(reading: Reading, codings: Mapping[str, Coding | None]) -> Reading:
    from msgspec.structs import replace

    areas = tuple(
        replace(area, items=tuple(replace(item, coding=codings.get(item.path)) for item in area.items))
        for area in reading.areas
    )
    return replace(reading, areas=areas)


def _proposal(link: Link) -> dict[str, object]:
    shape: dict[str, object] = plain(link)
    return {name: value for name, value in shape.items() if name not in {"activity", "commitment", "state"}}


def _said(subject: str, attribute: str, value: Value, author: Author, words: str | None, moment: datetime) -> Claim:
    return Claim(
        subject=subject,
        attribute=attribute,
        value=value,
        passage=Passage(source=author.name.partition("@")[0], words=words),
        recorded_at=moment,
        author=author,
    )
