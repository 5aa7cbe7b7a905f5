"""Corrections: what was taken back, settled and answered, the state of drafts, and which results changed since a day."""

from collections.abc import Iterator
from datetime import timedelta

from trecho.core.trouble import Trouble
from trecho.reference.parameters import parameters
from trecho.register.figuring.corrections import Corrections, changed_results, corrections
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked, moment


@page
def corrections_page(question: Asked) -> Reply:
    """All corrections with their dates; results are compared with those of `since`, by default a year ago."""
    words = question.filter("since")
    since = moment(words, "since") if words else question.now - timedelta(days=365)
    if since > question.now:
        raise Trouble(f"since={words}", "lies after the day looked back to", "choose an earlier day")
    told = corrections(question.now.date(), question.as_of)
    changed = changed_results(since, question.as_of)
    return Reply(
        "corrections.html",
        schema="corrections",
        value={"corrections": told, "changed": changed, "since": since.date().isoformat()},
        rows=lambda: _rows(told),
        told=told,
        changed=changed,
        since=since,
        days=parameters().reply.days,
    )


def _rows(told: Corrections) -> Iterator[dict[str, object]]:
    """One row an act, by kind, latest first."""
    for one in told.taken_back:
        yield _row("taken back", one.subject, one.on.isoformat(), one.by, one.why, one.claim)
    for settled in told.settled:
        yield _row(settled.act, settled.subject, settled.on.isoformat(), settled.by, settled.reason, settled.claim)
    for answered in told.answers:
        yield _row("answer", answered.subject, answered.on.isoformat(), answered.by, answered.words, answered.claim)


def _row(act: str, subject: str, on: str, by: str, words: str, claim: str) -> dict[str, object]:
    return {"act": act, "subject": subject, "on": on, "by": by, "words": words, "claim": claim}
