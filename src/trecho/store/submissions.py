"""Evidence that countries file for themselves, kept while it is on its way; what is accepted becomes claims."""

from collections.abc import Mapping
from datetime import datetime

from msgspec.structs import replace

from trecho.core.sentence import Sentence
from trecho.core.submission import FIELDS, State, Submission, identifier
from trecho.core.trouble import Trouble
from trecho.store.models_people import SubmissionRow
from trecho.store.plain_text import decoded, encoded
from trecho.store.writing import writing

MOST_DRAFTS = 500  # of one country at a time


def keep_draft(
    country: str, author: str, fields: Mapping[str, str], moment: datetime, number: int | None = None
) -> Submission:
    """Keeps a draft: a new one, or the country's own of that number. Raises Trouble where it may not be changed (any more)."""
    kept = {name: fields[name] for name in FIELDS if fields.get(name)}
    with writing():
        if number is None:
            if SubmissionRow.objects.filter(country=country, state=State.DRAFT).count() >= MOST_DRAFTS:
                raise Trouble(
                    Sentence("draft"),
                    "there are %(most)s drafts already",
                    "send or withdraw some first",
                    most=MOST_DRAFTS,
                )
            row = SubmissionRow(country=country, state=State.DRAFT)
        else:
            row = _own(country, number, {State.DRAFT, State.RETURNED})
        row.author, row.changed_at = author, moment
        row.commitment, row.plain = kept.get("commitment", ""), encoded(kept)
        row.save()
    return _submission(row)


def send(country: str, author: str, number: int, moment: datetime) -> Submission:
    """Sends a draft, or what was returned, to the reviewers."""
    return _moved(country, number, {State.DRAFT, State.RETURNED}, State.SENT, moment, author=author)


def take_back(country: str, author: str, number: int, moment: datetime) -> Submission:
    """Makes a draft again of what was sent and not yet decided."""
    return _moved(country, number, {State.SENT}, State.DRAFT, moment, author=author)


def drop(country: str, number: int) -> None:
    """Drops a draft that was never sent on."""
    with writing():
        _own(country, number, {State.DRAFT}).delete()


def decide(number: int, state: State, *, by: str, reason: str, moment: datetime) -> Submission:
    """Keeps a reviewer's decision on what was sent; raises Trouble where somebody else decided meanwhile."""
    return _moved(None, number, {State.SENT}, state, moment, decided_by=by, reason=reason)


def submission(number: int, country: str | None = None) -> Submission | None:
    """The submission of that number, where `country` filed it (any country's where None)."""
    row = SubmissionRow.objects.filter(pk=number).first()
    return _submission(row) if row and country in {None, row.country} else None


def submissions(*, country: str | None = None, state: State | None = None, limit: int = 1000) -> tuple[Submission, ...]:
    """What countries filed, the latest first; of one country, in one state, or all."""
    rows = SubmissionRow.objects.order_by("-changed_at", "-id")
    if country is not None:
        rows = rows.filter(country=country)
    if state is not None:
        rows = rows.filter(state=state)
    return tuple(_submission(row) for row in rows[:limit])


def _own(country: str | None, number: int, states: set[State]) -> SubmissionRow:
    """The row of that number, of that country where one is named, in one of those states."""
    row = SubmissionRow.objects.filter(pk=number).first()
    if row is None or country not in {None, row.country}:
        raise Trouble(
            Sentence("evidence %(number)s", number=number), "is not there, or is not yours", "choose one from your list"
        )
    if row.state not in states:
        raise Trouble(
            Sentence("evidence %(number)s", number=number),
            "is %(state)s by now",
            "look at it again",
            state=Sentence(row.state),
        )
    return row


def _moved(
    country: str | None, number: int, before: set[State], after: State, moment: datetime, **changed: str
) -> Submission:
    with writing():
        row = _own(country, number, before)
        row.state, row.changed_at = after, moment
        for name, value in changed.items():
            setattr(row, name, value)
        row.save()
    return _submission(row)


def _submission(row: SubmissionRow) -> Submission:
    one = Submission(
        id=row.pk,
        country=row.country,
        author=row.author,
        state=State(row.state),
        fields=decoded(row.plain),
        changed_at=row.changed_at,
        reason=row.reason,
        decided_by=row.decided_by,
    )
    return replace(one, activity=identifier(one)) if one.state is State.ACCEPTED else one
