"""Mechanisms: the named forums, programmes and dialogues, and when each was held."""

from collections.abc import Iterator

from trecho.core.mechanism import StandingMechanism
from trecho.core.meeting import Meeting
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.pictures import calendar_chart
from trecho.web.trail import facts
from trecho.writers.tables import worded


@page
def mechanisms(question: Asked) -> Reply:
    """Every mechanism with its editions, and all of them on one calendar."""
    known = search.mechanisms(question.as_of)
    held: dict[str, list[Meeting]] = {}
    for meeting in search.meetings(as_of=question.as_of):
        held.setdefault(meeting.mechanism, []).append(meeting)
    return Reply(
        "mechanisms.html",
        schema="mechanisms",
        value={"mechanisms": known},
        rows=lambda: _rows(known, held, question.language),
        mechanisms=known,
        held=held,
        calendar=calendar_chart(question),
        facts=facts,
    )


def _rows(
    known: tuple[StandingMechanism, ...], held: dict[str, list[Meeting]], language: str
) -> Iterator[dict[str, object]]:
    for one in known:
        for meeting in held.get(one.id, ()):
            yield {
                "mechanism_id": one.id,
                "name": worded(one.name, language),
                "kind": one.kind,
                "meeting_id": meeting.id,
                "edition": meeting.edition,
                "held_on": str(meeting.held_on or ""),
                "ended_on": str(meeting.ended_on or ""),
                "city": meeting.city,
                "country": meeting.country,
                "virtual": meeting.virtual,
            }
