"""Draft, right of reply, final: what state is an assessment in, and what was corrected when? (method, section 10)"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from trecho.core.noun import Noun, require
from trecho.core.parameters import Reply


class Phase(StrEnum):
    """A draft is open to answers for a set time; a final is not taken back but corrected."""

    DRAFT = "draft"
    OPEN_TO_REPLY = "open to reply"
    OVERDUE = "answers closed, not final yet"
    FINAL = "final"


class Publication(Noun, frozen=True, kw_only=True):
    """When a draft of an assessment was sent out, and when it was made final."""

    pledge: str
    drafted_on: date
    sent_on: date | None = None
    final_on: date | None = None

    def __post_init__(self) -> None:
        """Refuses finals without a draft that could be answered."""
        require(self.final_on is None or self.sent_on is not None, f"{self.pledge}: final before anybody could answer")
        require(self.sent_on is None or self.sent_on >= self.drafted_on, f"{self.pledge}: sent before it was drafted")


class Answer(Noun, frozen=True, kw_only=True):
    """What a coordinator or somebody of the public answered to a draft; published beside the result."""

    pledge: str
    author: str
    on: date
    words: str


class Correction(Noun, frozen=True, kw_only=True):
    """One change of a final result, with its date and reason."""

    pledge: str
    on: date
    field: str
    before: str
    after: str
    reason: str


def phase(publication: Publication, today: date, rule: Reply) -> Phase:
    """The phase on a day."""
    if publication.final_on is not None and publication.final_on <= today:
        return Phase.FINAL
    if publication.sent_on is None or today < publication.sent_on:
        return Phase.DRAFT
    return Phase.OPEN_TO_REPLY if today <= closes_on(publication, rule) else Phase.OVERDUE


def closes_on(publication: Publication, rule: Reply) -> date:
    """The last day for answers, counted from the day that the draft was sent (else drafted)."""
    return (publication.sent_on or publication.drafted_on) + timedelta(days=rule.days)


def may_become_final(publication: Publication, today: date, rule: Reply) -> bool:
    """Whether the time to answer has passed."""
    return publication.final_on is None and publication.sent_on is not None and today > closes_on(publication, rule)


def corrections_in_order(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The list as published: latest first."""
    return tuple(sorted(corrections, key=lambda one: (-one.on.toordinal(), one.pledge, one.field)))
