"""A claim, for good: who says what, where, when; and what changed in the register since a day."""

from datetime import timedelta

from trecho.core.claim import Claim
from trecho.core.trouble import Trouble
from trecho.store import search
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked, moment
from trecho.web.pages.activities import claim_rows
from trecho.web.trail import url_of

MOST = 300


@page
def claim(question: Asked, claim: str) -> Reply:  # noqa: ARG001  (a claim is the same at any time)
    """The claim of that hash (its first digits are enough where they name one)."""
    one: Claim = found(search.claim(claim), claim)
    history = tuple(
        other for other in search.ledger_of(one.subject) if other.attribute == one.attribute or other.retracts == one.id
    )
    return Reply(
        "claim.html",
        schema="claim",
        value={"id": one.id, "claim": one},
        rows=lambda: claim_rows((one,)),
        one=one,
        url=url_of(one),
        others=tuple(other for other in history if other.id != one.id)[:MOST],
        retracted=next((other for other in history if other.retracts == one.id), None),
    )


@page
def changes(question: Asked) -> Reply:
    """What was recorded after a day (`since`, by default thirty days ago), latest first."""
    words = question.filter("since")
    since = moment(words, "since") if words else question.now - timedelta(days=30)
    if question.as_of and since > question.as_of:
        raise Trouble(f"since={words}", "lies after the day looked back to", "choose an earlier day")
    latest = tuple(
        one for one in search.changes_since(since, MOST + 1) if not question.as_of or one.recorded_at <= question.as_of
    )
    return Reply(
        "changes.html",
        schema="changes",
        rows=lambda: claim_rows(latest[:MOST]),
        since=since,
        claims=latest[:MOST],
        more=len(latest) > MOST,
        imports=search.imports(10),
    )
